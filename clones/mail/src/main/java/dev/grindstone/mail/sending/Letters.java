package dev.grindstone.mail.sending;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.mailbox.Preferences;
import dev.grindstone.mail.mailbox.known.KnownAddress;
import dev.grindstone.mail.mailbox.known.KnownAddresses;
import dev.grindstone.mail.mailbox.known.KnownAddresses.Kind;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.BodyText;
import dev.grindstone.mail.message.Files;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import dev.grindstone.mail.message.ThreadToken;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Makes the message that a command's arguments describe, on top of the draft they may name. */
final class Letters {
    private final World world;
    private final Person writer;
    private final String command;
    private final MessageQueries mailbox;

    Letters(World world, Person writer, String command) {
        this.world = world;
        this.writer = writer;
        this.command = command;
        this.mailbox = new MessageQueries(world.db("mail"), writer.id());
    }

    MessageQueries mailbox() {
        return mailbox;
    }

    /** The draft as the arguments leave it; arguments that are absent keep what the draft says. */
    Message write(Args args) {
        Optional<Message> draft = args.has("draft") ? Optional.of(draft(args)) : Optional.empty();
        Optional<Message> answered = args.has("reply_to") ? Optional.of(named(args, "reply_to")) : Optional.empty();
        long id = draft.map(Message::id).orElseGet(world::nextId);
        boolean kept = draft.isPresent() && !args.has("html") && !args.has("text");
        boolean plain = args.flag("plain", false) && !args.has("html");
        String html = kept ? draft.get().html() : plain ? null : body(args);
        Address from =
                from(args.text("from", draft.map(known -> known.from().email()).orElse("")));
        String text = kept ? draft.get().text() : html == null ? args.text("text", "") : BodyText.ofHtml(html);
        return new Message(
                id,
                writer.id(),
                draft.or(() -> answered).map(Message::threadId).orElse(id),
                "draft",
                "archive",
                "primary",
                from,
                addresses(args, "to", draft.map(Message::to)),
                addresses(args, "cc", draft.map(Message::cc)),
                addresses(args, "bcc", draft.map(Message::bcc)),
                args.text("subject", draft.map(Message::subject).orElse("")),
                text,
                html,
                world.now(),
                true,
                draft.map(Message::isStarred).orElse(false),
                draft.map(Message::isImportant).orElse(false),
                draft.map(Message::messageId).orElseGet(() -> args.text("message_id", messageId(id))),
                draft.map(Message::inReplyTo).orElse(answered.map(Message::id).orElse(null)),
                null,
                answersTo(from));
    }

    /** Keeps the message, whether or not it was there before. */
    void store(Message message) {
        if (mailbox.find(message.id()).isPresent()) {
            mailbox.update(message);
        } else {
            mailbox.insert(message);
        }
    }

    /** Hangs the files that the arguments bring on the message, in place of those it had; none named, none changed. */
    void attach(Args args, Message message) {
        if (args.has("attachments")) {
            mailbox.attachments(List.of(message.id())).forEach(file -> mailbox.detach(message.id(), file.id()));
            Files.of(command, args.raw("attachments"), message, world).forEach(mailbox::attach);
            mailbox.indexWords(message);
        }
    }

    /** The message of the writer's mailbox that an argument names. */
    Message named(Args args, String argument) {
        OptionalLong id = id(args.text(argument));
        return (id.isEmpty() ? Optional.<Message>empty() : mailbox.find(id.getAsLong()))
                .orElseThrow(() -> new IllegalArgumentException(command + ": the argument '" + argument + "' is '"
                        + args.text(argument) + "', which is no message of " + writer.email()));
    }

    /** The draft that the arguments name. */
    Message draft(Args args) {
        Message message = named(args, "draft");
        if ("scheduled".equals(message.kind())) {
            throw new IllegalArgumentException(command + ": message " + args.text("draft")
                    + " is scheduled: take it back with mail.cancelSend before you change it");
        }
        if (!message.isDraft()) {
            throw new IllegalArgumentException(
                    command + ": message " + args.text("draft") + " was sent already: write a new one");
        }
        return message;
    }

    /** The address that is asked for if it may be written as, else the one by default. */
    private Address from(String asked) {
        Preferences chosen = Preferences.of(world.db("mail"), writer.id());
        Address own = new Address(chosen.senderName(writer.name()), writer.email());
        return KnownAddresses.of(world.db("mail"), writer.id(), Kind.ALIAS)
                .sender(Address.parse(asked).email())
                .map(alias -> new Address(alias.name().isEmpty() ? own.name() : alias.name(), alias.email()))
                .orElse(own);
    }

    /** Where the writer wants answers to mail from an address, if not there. */
    private @Nullable String answersTo(Address from) {
        String wanted = KnownAddresses.of(world.db("mail"), writer.id(), Kind.ALIAS)
                .find(from.email())
                .map(KnownAddress::answersTo)
                .orElseGet(() -> Preferences.of(world.db("mail"), writer.id()).answersTo());
        return wanted.isEmpty() || from.sameMailbox(wanted) ? null : wanted;
    }

    private String messageId(long id) {
        return "<" + ThreadToken.hex(id) + "@mail." + new Address("", writer.email()).domain() + ">";
    }

    private static OptionalLong id(String text) {
        return text.matches("\\d{17,19}") ? OptionalLong.of(Long.parseLong(text)) : ThreadToken.parse(text);
    }

    private static String body(Args args) {
        return args.has("html") ? BodyText.canonicalHtml(args.text("html")) : BodyText.toHtml(args.text("text", ""));
    }

    private static List<Address> addresses(Args args, String name, Optional<List<Address>> before) {
        return args.has(name) || before.isEmpty()
                ? args.texts(name).stream()
                        .flatMap(text -> Address.parseAll(text).stream())
                        .toList()
                : before.get();
    }
}
