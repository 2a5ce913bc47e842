package dev.grindstone.chat.message;

import static dev.grindstone.chat.db.Tables.MEMBERSHIP;
import static dev.grindstone.chat.db.Tables.MESSAGE;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.workspace.Ts;
import dev.grindstone.kit.world.World;
import java.time.Instant;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A message on its way into a conversation: the one way in which messages are written. Checks nothing. */
public final class Post {
    private final World world;
    private final DSLContext db;
    private final Conversation conversation;
    private final long author;
    private final String text;
    private final Instant at;

    private @Nullable String subtype;
    private @Nullable String blocks;
    private @Nullable String attachments;
    private @Nullable String metadata;
    private @Nullable Message root;
    private boolean broadcast;
    private @Nullable String username;
    private @Nullable String icon;
    private @Nullable Long ephemeralFor;
    private boolean told = true;

    /** A post of a member at the world's present or before. */
    public Post(World world, Conversation conversation, long author, String text, Instant at) {
        this.world = world;
        this.db = world.db("chat");
        this.conversation = conversation;
        this.author = author;
        this.text = text;
        this.at = at;
    }

    /** What a workspace writes itself: somebody joined, a topic was set. */
    public static Message system(
            World world, Conversation conversation, long author, String subtype, String text, Instant at) {
        return new Post(world, conversation, author, text, at)
                .subtype(subtype)
                .untold()
                .put();
    }

    /** Follows up on a message whose text was changed: it tells others than before, and nobody anew. */
    public static void edited(DSLContext db, Message message) {
        Mentions mentions = new Mentions(db);
        mentions.forget(message.id());
        Set<Long> named =
                mentions.write(message.id(), message.conversationId(), message.authorId(), new Bodies(db).of(message));
        new Conversations(db, message.authorId())
                .byId(message.conversationId())
                .ifPresent(in -> new Keywords(db).write(message, in, named));
    }

    /** As in the API. */
    public Post subtype(@Nullable String value) {
        subtype = value;
        return this;
    }

    /** JSON as in the API: the blocks, attachments and metadata. */
    public Post parts(@Nullable String blockJson, @Nullable String attachmentJson, @Nullable String metadataJson) {
        blocks = blockJson;
        attachments = attachmentJson;
        metadata = metadataJson;
        return this;
    }

    /** As a reply. */
    public Post thread(@Nullable Message answered, boolean alsoInChannel) {
        root = answered;
        broadcast = answered != null && alsoInChannel;
        return this;
    }

    /** Under another name and picture than the bot's own. */
    public Post as(@Nullable String name, @Nullable String picture) {
        username = name;
        icon = picture;
        return this;
    }

    /** For one member's eyes. */
    public Post ephemeral(long member) {
        ephemeralFor = member;
        return this;
    }

    /** Without telling anybody: it happened before anybody listened. */
    public Post untold() {
        told = false;
        return this;
    }

    /** Writes it. */
    public Message put() {
        long id = world.nextId(at);
        long ts = freeTs();
        db.insertInto(MESSAGE)
                .set(MESSAGE.ID, id)
                .set(MESSAGE.CONVERSATION_ID, conversation.id())
                .set(MESSAGE.TS, ts)
                .set(MESSAGE.AUTHOR_ID, author)
                .set(MESSAGE.SUBTYPE, subtype)
                .set(MESSAGE.TEXT, text)
                .set(MESSAGE.BLOCKS, blocks)
                .set(MESSAGE.ATTACHMENTS, attachments)
                .set(MESSAGE.METADATA, metadata)
                .set(MESSAGE.THREAD_ID, root == null ? null : root.id())
                .set(MESSAGE.IS_BROADCAST, broadcast)
                .set(MESSAGE.USERNAME, username)
                .set(MESSAGE.ICON, icon)
                .set(MESSAGE.EPHEMERAL_FOR, ephemeralFor)
                .execute();
        Message message = new Messages(db, author).byId(id).orElseGet(() -> stored(id, ts));
        if (ephemeralFor == null) {
            tell(message);
        }
        return message;
    }

    private Message stored(long id, long ts) {
        return new Message(
                id,
                conversation.id(),
                ts,
                author,
                subtype,
                text,
                blocks,
                attachments,
                metadata,
                root == null ? null : root.id(),
                broadcast,
                null,
                username,
                icon,
                ephemeralFor);
    }

    private void tell(Message message) {
        boolean mayMention = subtype == null || !subtype.startsWith("channel_");
        Set<Long> mentioned = mayMention && (text.indexOf('<') >= 0 || blocks != null)
                ? new Mentions(db).write(message.id(), conversation.id(), author, new Bodies(db).of(text, blocks))
                : Set.of();
        if (mayMention) {
            new Keywords(db).write(message, conversation, mentioned);
        }
        Threads threads = new Threads(db);
        if (root != null) {
            threads.replied(root, message, mentioned);
        }
        reopen();
        if (told) {
            readByAuthor(message);
            new Announcement(world, conversation).posted(message, root, mentioned, threads);
        }
    }

    /** Ten microseconds after the last one of its millisecond. */
    private long freeTs() {
        long first = Ts.at(at);
        Long last = db.select(DSL.max(MESSAGE.TS))
                .from(MESSAGE)
                .where(MESSAGE.CONVERSATION_ID.eq(conversation.id()))
                .and(MESSAGE.TS.between(first, first + 100_000))
                .fetchSingle()
                .value1();
        return last == null ? first : last + 10;
    }

    private void readByAuthor(Message message) {
        if (root == null || broadcast) {
            db.update(MEMBERSHIP)
                    .set(MEMBERSHIP.LAST_READ, message.ts())
                    .where(MEMBERSHIP.CONVERSATION_ID.eq(conversation.id()))
                    .and(MEMBERSHIP.MEMBER_ID.eq(author))
                    .and(MEMBERSHIP.LAST_READ.lt(message.ts()))
                    .execute();
        }
    }

    /** A direct conversation comes up again for everybody in it. */
    private void reopen() {
        if (!conversation.isChannel()) {
            db.update(MEMBERSHIP)
                    .set(MEMBERSHIP.IS_OPEN, true)
                    .where(MEMBERSHIP.CONVERSATION_ID.eq(conversation.id()))
                    .and(MEMBERSHIP.IS_OPEN.eq(false))
                    .execute();
        }
    }
}
