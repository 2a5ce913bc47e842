package dev.grindstone.mail.arrival;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.arrival.KnownThreads.Place;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.BodyText;
import dev.grindstone.mail.message.Files;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import dev.grindstone.mail.message.Parcel;
import dev.grindstone.mail.message.ThreadToken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes in finished messages for one mailbox, and writes many of them together. */
final class Intake {
    private static final Set<String> KINDS = Set.of("received", "sent", "draft");
    private static final Set<String> FOLDERS = Set.of("inbox", "archive", "spam", "trash");
    private static final Set<String> CATEGORIES = Set.of("primary", "promotions", "social", "updates", "forums");

    private final World world;
    private final Person owner;
    private final KnownThreads threads;
    private final Map<String, Long> labels = new HashMap<>();
    private final List<Parcel> parcels = new ArrayList<>();
    private final Map<Long, Address> answersTo = new LinkedHashMap<>();
    private final List<LabelQueries.Carried> carried = new ArrayList<>();

    Intake(World world, Person owner) {
        this.world = world;
        this.owner = owner;
        this.threads = new KnownThreads(world.db("mail"), owner.id());
    }

    /** Takes the message that the arguments of {@code place} describe; the result is its id. */
    long take(String place, Args args) {
        Message message = message(place, args);
        parcels.add(new Parcel(message, Files.of(place, args.raw("attachments"), message, world)));
        threads.add(message);
        if (args.has("answers_to")) {
            answersTo.put(message.id(), Address.parse(args.text("answers_to")));
        }
        for (String name : args.texts("labels")) {
            carried.add(new LabelQueries.Carried(message.id(), labels.computeIfAbsent(name, this::label)));
        }
        return message.id();
    }

    /** Writes what was taken since the last time. */
    void write() {
        new MessageQueries(world.db("mail"), owner.id()).insert(parcels);
        new LabelQueries(world.db("mail"), owner.id()).attach(carried);
        MessageQueries mailbox = new MessageQueries(world.db("mail"), owner.id());
        answersTo.forEach(mailbox::answersTo);
        answersTo.clear();
        parcels.clear();
        carried.clear();
    }

    private long label(String name) {
        return CreateLabel.ensure(world, owner.id(), name, null);
    }

    private Message message(String place, Args args) {
        Address from = Address.parse(args.text("from"));
        Instant at = args.instant("at", world.now());
        long id = world.nextId(at);
        String kind = oneOf(place, args, "kind", from.sameMailbox(owner.email()) ? "sent" : "received", KINDS);
        String thread = args.textOrNull("thread");
        Optional<Place> before = args.has("reply_to")
                ? answered(place, args)
                : Optional.ofNullable(thread).flatMap(threads::newest);
        String html = args.textOrNull("html");
        String text = html == null || args.has("text") ? args.text("text") : BodyText.ofHtml(html);
        return new Message(
                id,
                owner.id(),
                before.map(Place::threadId).orElse(id),
                kind,
                oneOf(place, args, "folder", "received".equals(kind) ? "inbox" : "archive", FOLDERS),
                oneOf(place, args, "category", "primary", CATEGORIES),
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
                args.text("message_id", messageId(id, thread, from)),
                before.map(Place::messageId).orElse(null),
                args.textOrNull("list_id"));
    }

    private Optional<Place> answered(String place, Args args) {
        long id = args.number("reply_to");
        Message answered = new MessageQueries(world.db("mail"), owner.id())
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        place + ": the argument 'reply_to' is '" + id + "', which is no message of " + owner.email()));
        return Optional.of(new Place(answered.id(), answered.threadId()));
    }

    private static String messageId(long id, @Nullable String thread, Address from) {
        String prefix = thread == null ? "" : KnownThreads.prefix(thread);
        return "<" + prefix + ThreadToken.hex(id) + "@" + from.domain() + ">";
    }

    private static List<Address> addresses(Args args, String name) {
        return args.texts(name).stream().map(Address::parse).toList();
    }

    private static String oneOf(String place, Args args, String name, String otherwise, Set<String> allowed) {
        String value = args.text(name, otherwise);
        if (!allowed.contains(value)) {
            throw new IllegalArgumentException(place + ": the argument '" + name + "' is '" + value
                    + "', which is none of " + allowed.stream().sorted().toList());
        }
        return value;
    }
}
