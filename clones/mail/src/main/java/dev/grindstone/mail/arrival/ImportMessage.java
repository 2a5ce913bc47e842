package dev.grindstone.mail.arrival;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.Command;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Attachment;
import dev.grindstone.mail.message.BodyText;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import dev.grindstone.mail.message.ThreadToken;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code mail.import}: puts a finished message into a mailbox, as if it had come or been written long ago; the result is
 * its id.
 *
 * <p>Arguments: {@code owner} (address; who runs it when absent), {@code from}, {@code to}, {@code cc}, {@code bcc}
 * ({@code Name <email>}, the last three lists), {@code subject}, {@code text} and/or {@code html}, {@code at} (instant,
 * now when absent), {@code kind} (received, sent or draft; from the sender when absent), {@code folder},
 * {@code category}, {@code read}, {@code starred}, {@code important}, {@code labels} (names, made when missing),
 * {@code thread} (any key; messages of one owner with the same key are one conversation), {@code message_id},
 * {@code list_id}, {@code attachments} (maps of {@code name}, {@code type} and {@code bytes}).
 */
final class ImportMessage implements Command {
    private static final Set<String> KINDS = Set.of("received", "sent", "draft");
    private static final Set<String> FOLDERS = Set.of("inbox", "archive", "spam", "trash");
    private static final Set<String> CATEGORIES = Set.of("primary", "promotions", "social", "updates", "forums");

    @Override
    public Object run(World world, Person by, Args args) {
        Person owner = Mailboxes.owner(world, "mail.import", args.text("owner", by.email()));
        MessageQueries messages = new MessageQueries(world.db("mail"), owner.id());
        Message message = message(world, owner, args, messages);
        List<Attachment> files = files(world, message, args.raw("attachments"));
        messages.insert(message, files);
        attach(messages, files, args.raw("attachments"));
        LabelQueries labels = new LabelQueries(world.db("mail"), owner.id());
        for (String name : args.texts("labels")) {
            labels.attach(CreateLabel.ensure(world, owner.id(), name, null), message.id());
        }
        return message.id();
    }

    private static Message message(World world, Person owner, Args args, MessageQueries messages) {
        Address from = Address.parse(args.text("from"));
        Instant at = args.instant("at", world.now());
        long id = world.nextId(at);
        String kind = oneOf(args, "kind", from.sameMailbox(owner.email()) ? "sent" : "received", KINDS);
        Optional<Message> before = previous(messages, args.textOrNull("thread"));
        String html = args.textOrNull("html");
        String text = html == null || args.has("text") ? args.text("text") : BodyText.ofHtml(html);
        return new Message(
                id,
                owner.id(),
                before.map(Message::threadId).orElse(id),
                kind,
                oneOf(args, "folder", "received".equals(kind) ? "inbox" : "archive", FOLDERS),
                oneOf(args, "category", "primary", CATEGORIES),
                from,
                addresses(args, "to"),
                addresses(args, "cc"),
                addresses(args, "bcc"),
                args.text("subject"),
                text,
                html,
                at,
                args.flag("read", !"received".equals(kind)),
                args.flag("starred", false),
                args.flag("important", false),
                args.text("message_id", messageId(id, args.textOrNull("thread"), from)),
                before.map(Message::id).orElse(null),
                args.textOrNull("list_id"));
    }

    /** The key stands before the first dot, so that the mailbox itself remembers which conversation it means. */
    private static String messageId(long id, @Nullable String thread, Address from) {
        return "<" + (thread == null ? "" : key(thread)) + ThreadToken.hex(id) + "@" + from.domain() + ">";
    }

    private static String key(String thread) {
        return thread.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-") + ".";
    }

    private static Optional<Message> previous(MessageQueries messages, @Nullable String thread) {
        return thread == null ? Optional.empty() : messages.latestWithMessageIdPrefix("<" + key(thread));
    }

    private static List<Address> addresses(Args args, String name) {
        return args.texts(name).stream().map(Address::parse).toList();
    }

    private static String oneOf(Args args, String name, String otherwise, Set<String> allowed) {
        String value = args.text(name, otherwise);
        if (!allowed.contains(value)) {
            throw new IllegalArgumentException("mail.import: the argument '" + name + "' is '" + value
                    + "', which is none of " + allowed.stream().sorted().toList());
        }
        return value;
    }

    private static List<Attachment> files(World world, Message message, @Nullable Object attachments) {
        return maps(attachments).stream()
                .map(file -> new Attachment(
                        world.nextId(message.sentAt()),
                        message.id(),
                        value(file, "name").toString(),
                        value(file, "type").toString(),
                        bytes(file).length))
                .toList();
    }

    private static void attach(MessageQueries messages, List<Attachment> files, @Nullable Object attachments) {
        List<Map<?, ?>> maps = maps(attachments);
        for (int i = 0; i < files.size(); i++) {
            messages.attach(files.get(i), bytes(maps.get(i)));
        }
    }

    private static List<Map<?, ?>> maps(@Nullable Object attachments) {
        if (attachments == null) {
            return List.of();
        }
        if (attachments instanceof Collection<?> many && many.stream().allMatch(Map.class::isInstance)) {
            return many.stream().<Map<?, ?>>map(file -> (Map<?, ?>) file).toList();
        }
        throw new IllegalArgumentException("mail.import: the argument 'attachments' is '" + attachments
                + "', which is not a list of maps with name, type and bytes");
    }

    private static byte[] bytes(Map<?, ?> file) {
        Object bytes = value(file, "bytes");
        return bytes instanceof byte[] raw ? raw : bytes.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Object value(Map<?, ?> file, String name) {
        Object value = file.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "mail.import: an attachment lacks '" + name + "': each needs name, type and bytes");
        }
        return value;
    }
}
