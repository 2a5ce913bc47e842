package dev.grindstone.mail.wire.imap;

import static dev.grindstone.mail.db.Tables.LABEL;
import static dev.grindstone.mail.db.Tables.MESSAGE;

import dev.grindstone.kit.world.FreshIds;
import dev.grindstone.mail.mailbox.Brand;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import dev.grindstone.mail.message.mime.Source;
import dev.grindstone.mail.wire.account.Account;
import dev.grindstone.mail.wire.imap.Folder.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the folders of one mailbox and what lies in them; every answer is the world's present. */
final class Shelf {
    private static final List<Kind> FIXED =
            List.of(Kind.ALL, Kind.DRAFTS, Kind.IMPORTANT, Kind.SENT, Kind.SPAM, Kind.STARRED, Kind.TRASH);

    static final byte[] GONE = "Subject: (deleted)\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Account account;
    private final String root;

    Shelf(Account account, Brand brand) {
        this.account = account;
        this.root = "[" + brand.name() + "]";
    }

    Account account() {
        return account;
    }

    /** All folders: the inbox, the fixed ones, the labels by name. */
    List<Folder> folders() {
        List<Folder> folders = new ArrayList<>();
        folders.add(new Folder(Kind.INBOX, Kind.INBOX.title()));
        folders.add(new Folder(Kind.ROOT, root));
        FIXED.forEach(kind -> folders.add(new Folder(kind, root + "/" + kind.title())));
        account.world()
                .turn(world -> world.db("mail")
                        .select(LABEL.NAME)
                        .from(LABEL)
                        .where(LABEL.OWNER_ID.eq(account.person().id()))
                        .orderBy(LABEL.NAME, LABEL.ID)
                        .fetch(LABEL.NAME))
                .forEach(name -> folders.add(new Folder(Kind.LABEL, name)));
        return folders;
    }

    /** The folder of a name; case counts in no name. */
    Optional<Folder> find(String name) {
        return folders().stream()
                .filter(folder -> folder.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Whether a name is kept for the fixed folders. */
    boolean isReserved(String name) {
        return name.equalsIgnoreCase(Kind.INBOX.title())
                || name.equalsIgnoreCase(root)
                || name.regionMatches(true, 0, root + "/", 0, root.length() + 1);
    }

    /** The label of a folder. */
    long labelId(Folder folder) {
        return account.world()
                .turn(world -> world.db("mail")
                        .select(LABEL.ID)
                        .from(LABEL)
                        .where(LABEL.OWNER_ID.eq(account.person().id()).and(LABEL.NAME.eq(folder.name())))
                        .fetchSingle(LABEL.ID));
    }

    /** What lies in a folder, in the order of the unique ids. */
    List<Entry> entries(Folder folder) {
        long owner = account.person().id();
        return account.world().turn(world -> {
            Set<Long> answered = new HashSet<>(world.db("mail")
                    .select(MESSAGE.IN_REPLY_TO)
                    .from(MESSAGE)
                    .where(MESSAGE.OWNER_ID.eq(owner).and(MESSAGE.KIND.eq("sent")))
                    .and(MESSAGE.IN_REPLY_TO.isNotNull())
                    .orderBy(MESSAGE.ID)
                    .fetch(MESSAGE.IN_REPLY_TO));
            return world
                    .db("mail")
                    .select(MESSAGE.ID, MESSAGE.IS_READ, MESSAGE.IS_STARRED, MESSAGE.KIND, MESSAGE.SENT_AT)
                    .from(MESSAGE)
                    .where(MESSAGE.OWNER_ID.eq(owner).and(folder.condition(owner)))
                    .orderBy(MESSAGE.ID)
                    .fetch(row -> new Entry(
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            row.value4().equals("draft"),
                            answered.contains(row.value1()),
                            row.value5()))
                    .stream()
                    .sorted(Comparator.comparingLong(Entry::uid))
                    .toList();
        });
    }

    /** The unique id that the world's next message is going to exceed or have. */
    long nextUid() {
        long owner = account.person().id();
        return account.world()
                .turn(world -> world
                                .db("mail")
                                .select(MESSAGE.ID)
                                .from(MESSAGE)
                                .where(MESSAGE.OWNER_ID.eq(owner))
                                .orderBy(MESSAGE.ID)
                                .fetch(MESSAGE.ID)
                                .stream()
                                .mapToLong(FreshIds::number)
                                .max()
                                .orElse(0)
                        + 1);
    }

    /** The sources of messages by id, as far as they are still there. */
    Map<Long, byte[]> sources(List<Long> ids) {
        return account.world().turn(world -> {
            MessageQueries mailbox = account.mailbox();
            List<Message> messages = mailbox.findAll(ids).stream()
                    .map(message -> message.linked(account.origins()))
                    .toList();
            return Source.ofAll(mailbox, messages);
        });
    }
}
