package dev.grindstone.chat.drafts;

import static dev.grindstone.chat.db.Tables.DRAFT;
import static dev.grindstone.chat.db.Tables.SCHEDULED_MESSAGE;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.db.tables.records.ScheduledMessageRecord;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Post;
import dev.grindstone.chat.message.file.Files;
import dev.grindstone.chat.message.file.Sharing;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * {@code chat.saveDraft} (channel, thread_ts, text, files or nothing for those it has; without both it is forgotten),
 * {@code chat.schedule} (channel, thread_ts, text, blocks, files, post_at; the result is its number),
 * {@code chat.editScheduled} (id, text, post_at), {@code chat.cancelScheduled} and {@code chat.sendScheduled} (id).
 */
public final class DraftCommands {
    private static final Duration FURTHEST = Duration.ofDays(120);

    private DraftCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("chat.saveDraft", (world, by, args) -> {
            saveDraft(new Deed(world, by, args));
            return null;
        });
        commands.add("chat.schedule", (world, by, args) -> schedule(world, by, new Deed(world, by, args)));
        commands.add("chat.cancelScheduled", (world, by, args) -> {
            take(world, by, new Deed(world, by, args));
            return null;
        });
        commands.add("chat.editScheduled", (world, by, args) -> {
            edit(world, by, new Deed(world, by, args));
            return null;
        });
        commands.add("chat.sendScheduled", (world, by, args) -> send(world, by, new Deed(world, by, args)));
    }

    private static void saveDraft(Deed deed) {
        Conversation conversation = deed.conversation();
        Message root = deed.root(conversation, "thread_ts");
        long thread = root == null ? 0 : root.id();
        String text = deed.args().text("text", "");
        Condition own = DRAFT.MEMBER_ID
                .eq(deed.actor().id())
                .and(DRAFT.CONVERSATION_ID.eq(conversation.id()))
                .and(DRAFT.THREAD_ID.eq(thread));
        String files = deed.args().has("files")
                ? joined(deed.args().numbers("files"))
                : deed.db()
                        .select(DRAFT.FILES)
                        .from(DRAFT)
                        .where(own)
                        .fetchOptional(DRAFT.FILES)
                        .orElse("");
        if (text.isBlank() && files.isEmpty()) {
            deed.db().deleteFrom(DRAFT).where(own).execute();
            return;
        }
        int changed = deed.db()
                .update(DRAFT)
                .set(DRAFT.TEXT, text)
                .set(DRAFT.FILES, files)
                .set(DRAFT.UPDATED_AT, deed.at())
                .where(own)
                .execute();
        if (changed == 0) {
            deed.db()
                    .insertInto(DRAFT)
                    .set(DRAFT.MEMBER_ID, deed.actor().id())
                    .set(DRAFT.CONVERSATION_ID, conversation.id())
                    .set(DRAFT.THREAD_ID, thread)
                    .set(DRAFT.TEXT, text)
                    .set(DRAFT.FILES, files)
                    .set(DRAFT.UPDATED_AT, deed.at())
                    .execute();
        }
    }

    private static String joined(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Long schedule(World world, Person by, Deed deed) {
        Conversation conversation = Deed.open(deed.conversation());
        deed.memberships().require(conversation, by.id());
        String text = deed.args().text("text", "");
        List<Long> files = deed.args().numbers("files");
        Sharing.of(deed.db(), by.id(), files);
        if (text.isBlank() && !deed.args().has("blocks") && files.isEmpty()) {
            throw ChatException.of("no_text", "The message is empty: give it some text");
        }
        Instant when = when(world, deed, world.now());
        Message root = deed.root(conversation, "thread_ts");
        long id = world.nextId();
        deed.db()
                .insertInto(SCHEDULED_MESSAGE)
                .set(SCHEDULED_MESSAGE.ID, id)
                .set(SCHEDULED_MESSAGE.CONVERSATION_ID, conversation.id())
                .set(SCHEDULED_MESSAGE.AUTHOR_ID, by.id())
                .set(SCHEDULED_MESSAGE.THREAD_ID, root == null ? null : root.id())
                .set(SCHEDULED_MESSAGE.IS_BROADCAST, deed.args().flag("reply_broadcast", false))
                .set(SCHEDULED_MESSAGE.TEXT, text)
                .set(SCHEDULED_MESSAGE.BLOCKS, deed.args().textOrNull("blocks"))
                .set(SCHEDULED_MESSAGE.FILES, joined(files))
                .set(SCHEDULED_MESSAGE.POST_AT, when)
                .set(SCHEDULED_MESSAGE.CREATED_AT, world.now())
                .execute();
        world.schedule().at(when, "chat.sendScheduled", woken(world, by.id()), due(id, true));
        return id;
    }

    private static Instant when(World world, Deed deed, Instant otherwise) {
        Instant when = deed.args().instant("post_at", otherwise);
        if (!when.isAfter(world.now())) {
            throw ChatException.of("time_in_past", when + " is not in the future: choose a later time");
        }
        if (when.isAfter(world.now().plus(FURTHEST))) {
            throw ChatException.of("time_too_far", when + " is more than 120 days ahead: choose an earlier time");
        }
        return when;
    }

    /** A bot is no person of the world, who alone can be woken: whoever made the world acts for it. */
    private static Person woken(World world, long author) {
        return world.people().byId(author).orElseGet(() -> world.people().protagonist());
    }

    private static void edit(World world, Person by, Deed deed) {
        long id = deed.args().number("id");
        ScheduledMessageRecord row = found(deed, id, by.id());
        String text = deed.args().text("text", row.getText());
        if (text.isBlank() && row.getBlocks() == null) {
            throw ChatException.of("no_text", "The message is empty: give it some text, or delete it");
        }
        Instant when = when(world, deed, row.getPostAt());
        if (!text.equals(row.getText())) {
            row.setBlocks(null); // they said what the text said
        }
        row.setText(text);
        row.setPostAt(when);
        row.store();
        world.schedule().cancel("chat.sendScheduled", woken(world, by.id()), due(id, true));
        world.schedule().at(when, "chat.sendScheduled", woken(world, by.id()), due(id, true));
    }

    private static ScheduledMessageRecord found(Deed deed, long id, long author) {
        @Nullable
        ScheduledMessageRecord row = deed.db()
                .selectFrom(SCHEDULED_MESSAGE)
                .where(SCHEDULED_MESSAGE.ID.eq(id))
                .fetchOne();
        if (row == null || row.getAuthorId() != author) {
            throw ChatException.of(
                    "invalid_scheduled_message_id",
                    "There is no scheduled message " + id + " of yours: look at the list");
        }
        return row;
    }

    private static Map<String, ?> due(long id, boolean due) {
        return Map.of("id", Long.toString(id), "due", Boolean.toString(due));
    }

    private static ScheduledMessageRecord take(World world, Person by, Deed deed) {
        long id = deed.args().number("id");
        boolean due = deed.args().flag("due", false);
        @Nullable
        ScheduledMessageRecord row = deed.db()
                .selectFrom(SCHEDULED_MESSAGE)
                .where(SCHEDULED_MESSAGE.ID.eq(id))
                .fetchOne();
        if (row == null || (!due && row.getAuthorId() != by.id())) {
            throw ChatException.of(
                    "invalid_scheduled_message_id",
                    "There is no scheduled message " + id + " of yours: look at the list");
        }
        deed.db()
                .deleteFrom(SCHEDULED_MESSAGE)
                .where(SCHEDULED_MESSAGE.ID.eq(id))
                .execute();
        world.schedule().cancel("chat.sendScheduled", woken(world, row.getAuthorId()), due(id, true));
        return row;
    }

    /** A message whose conversation was archived in the meantime is not sent. */
    private static @Nullable Long send(World world, Person by, Deed deed) {
        ScheduledMessageRecord row = take(world, by, deed);
        Deed author = new Deed(
                world,
                new dev.grindstone.chat.workspace.Members(deed.db())
                        .require(row.getAuthorId())
                        .acting(),
                deed.args());
        Conversation conversation = author.conversations().named(Long.toString(row.getConversationId()));
        if (conversation.isArchived()) {
            return null;
        }
        Long thread = row.getThreadId();
        Message root = thread == null ? null : author.messages().require(thread);
        Message message = new Post(world, conversation, row.getAuthorId(), row.getText(), world.now())
                .parts(row.getBlocks(), null, null)
                .thread(root, row.getIsBroadcast())
                .put();
        // A file that was deleted in the meantime holds up nothing.
        Files known = new Files(deed.db(), row.getAuthorId());
        Sharing.of(
                        deed.db(),
                        row.getAuthorId(),
                        Files.numbers(row.getFiles()).stream()
                                .filter(id -> known.byId(id).isPresent())
                                .toList())
                .into(message);
        return message.id();
    }
}
