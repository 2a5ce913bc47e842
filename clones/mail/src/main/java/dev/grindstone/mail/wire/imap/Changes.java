package dev.grindstone.mail.wire.imap;

import com.icegreen.greenmail.store.FolderException;
import dev.grindstone.kit.world.FreshIds;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.mime.ImportArguments;
import dev.grindstone.mail.message.mime.Incoming;
import dev.grindstone.mail.message.mime.MimeReader;
import dev.grindstone.mail.wire.account.Account;
import dev.grindstone.mail.wire.imap.Folder.Kind;
import jakarta.mail.Flags;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a mail program does to a mailbox, as the commands that the pages use for the same. */
final class Changes {
    private static final Instant NO_DATE = Instant.parse("1971-01-02T00:00:00Z");

    private final Account account;

    Changes(Account account) {
        this.account = account;
    }

    void read(long id, boolean read) {
        run(read ? "mail.markRead" : "mail.markUnread", id);
    }

    void starred(long id, boolean starred) {
        run(starred ? "mail.star" : "mail.unstar", id);
    }

    /** Puts a message into one more folder. */
    void copy(long id, Folder to) throws FolderException {
        refuse(account.world().turn(world -> put(id, to)));
    }

    /** Puts a message into a folder and takes it out of another. */
    void move(long id, Folder from, Folder to) throws FolderException {
        refuse(account.world().turn(world -> {
            Optional<FolderException> refusal = put(id, to);
            if (refusal.isEmpty() && !from.equals(to)) {
                takeOut(id, from);
            }
            return refusal;
        }));
    }

    /** Removes a message from a folder: what that means depends on the folder, as in the app. */
    void remove(long id, Folder from) {
        switch (from.kind()) {
            case INBOX -> run("mail.archive", id);
            case TRASH, SPAM -> run("mail.deleteForever", id);
            case DRAFTS -> account.run("mail.discard", Map.of("draft", Long.toString(id)));
            case STARRED -> run("mail.unstar", id);
            case IMPORTANT -> run("mail.markNotImportant", id);
            case LABEL -> label("mail.removeLabel", id, from);
            case ALL, SENT, ROOT -> run("mail.delete", id);
        }
    }

    /** Takes in a message that a program brings; the result is its unique id. A copy of what was sent is there already. */
    long append(byte[] source, Flags flags, Instant date, Folder folder) {
        Incoming incoming = MimeReader.read(source);
        return account.world().turn(world -> {
            Optional<Message> sent = Optional.ofNullable(incoming.messageId())
                    .filter(id -> folder.kind() == Kind.SENT)
                    .flatMap(id -> account.mailbox().findByMessageId(id))
                    .filter(message -> message.kind().equals("sent"));
            if (sent.isPresent()) {
                return FreshIds.number(sent.get().id());
            }
            Map<String, Object> args = new HashMap<>(ImportArguments.of(incoming, account.mailbox(), world.now()));
            if (date.isAfter(NO_DATE) && !date.isAfter(world.now())) {
                args.put("at", date);
            }
            args.put("read", flags.contains(Flags.Flag.SEEN));
            args.put("starred", flags.contains(Flags.Flag.FLAGGED) || folder.kind() == Kind.STARRED);
            args.put("important", folder.kind() == Kind.IMPORTANT);
            args.put("folder", place(folder));
            if (folder.kind() == Kind.DRAFTS || flags.contains(Flags.Flag.DRAFT)) {
                args.put("kind", "draft");
                args.put("folder", "archive");
            } else if (folder.kind() == Kind.SENT) {
                args.put("kind", "sent");
            }
            if (folder.kind() == Kind.LABEL) {
                args.put("labels", List.of(folder.name()));
            }
            return FreshIds.number((Long) Objects.requireNonNull(account.run("mail.import", args)));
        });
    }

    private static String place(Folder folder) {
        return switch (folder.kind()) {
            case INBOX -> "inbox";
            case SPAM -> "spam";
            case TRASH -> "trash";
            default -> "archive";
        };
    }

    private Optional<FolderException> put(long id, Folder to) {
        switch (to.kind()) {
            case INBOX -> run(isIn(id, "spam") ? "mail.notSpam" : "mail.moveToInbox", id);
            case TRASH -> run("mail.delete", id);
            case SPAM -> run("mail.reportSpam", id);
            case STARRED -> run("mail.star", id);
            case IMPORTANT -> run("mail.markImportant", id);
            case LABEL -> {
                keep(id);
                label("mail.applyLabel", id, to);
            }
            case ALL -> keep(id);
            case SENT, DRAFTS, ROOT -> {
                return Optional.of(new FolderException("No message can be put into " + to.name()));
            }
        }
        return Optional.empty();
    }

    /** Out of spam or trash, where neither labels nor other folders show it. */
    private void keep(long id) {
        if (isIn(id, "trash")) {
            run("mail.untrash", id);
        } else if (isIn(id, "spam")) {
            run("mail.notSpam", id);
            run("mail.archive", id);
        }
    }

    private void takeOut(long id, Folder from) {
        switch (from.kind()) {
            case INBOX -> run("mail.archive", id);
            case LABEL -> label("mail.removeLabel", id, from);
            case STARRED -> run("mail.unstar", id);
            case IMPORTANT -> run("mail.markNotImportant", id);
            case TRASH, SPAM, ALL, SENT, DRAFTS, ROOT -> {
                // What was put elsewhere is out of these already, or stays in them by what it is.
            }
        }
    }

    private boolean isIn(long id, String place) {
        return account.mailbox()
                .find(id)
                .filter(message -> message.folder().equals(place))
                .isPresent();
    }

    private void label(String command, long id, Folder label) {
        account.run(command, Map.of("messages", List.of(id), "label", label.name()));
    }

    private void run(String command, long id) {
        account.run(command, Map.of("messages", List.of(id)));
    }

    private static void refuse(Optional<FolderException> refusal) throws FolderException {
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }
}
