package dev.grindstone.chat.conversation;

import static dev.grindstone.chat.db.Tables.CONVERSATION;
import static dev.grindstone.chat.db.Tables.MEMBERSHIP;

import dev.grindstone.chat.db.tables.records.ConversationRecord;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Finds conversations, always as one member sees them: what is private stays unknown to everybody else. */
public final class Conversations {
    private final DSLContext db;
    private final long viewer;

    /** @param viewer the member who asks */
    public Conversations(DSLContext db, long viewer) {
        this.db = db;
        this.viewer = viewer;
    }

    /** What the viewer may see: public channels (guests only their own), and all they are in. */
    public Condition visible() {
        return visible(db, viewer);
    }

    /** The same, of another member. */
    public static Condition visible(DSLContext db, long viewer) {
        Condition own = CONVERSATION.ID.in(
                DSL.select(MEMBERSHIP.CONVERSATION_ID).from(MEMBERSHIP).where(MEMBERSHIP.MEMBER_ID.eq(viewer)));
        boolean guest = new Members(db).byId(viewer).map(Member::isGuest).orElse(true);
        return guest ? own : CONVERSATION.KIND.eq(Kind.CHANNEL.key()).or(own);
    }

    /** The conversation of that number, when the viewer may see it. */
    public Optional<Conversation> byId(long id) {
        return db.selectFrom(CONVERSATION)
                .where(CONVERSATION.ID.eq(id))
                .and(visible())
                .fetchOptional(Conversations::conversation);
    }

    /** Those of several numbers that the viewer may see, by number. */
    public Map<Long, Conversation> byIds(Collection<Long> ids) {
        return db.selectFrom(CONVERSATION)
                .where(CONVERSATION.ID.in(ids))
                .and(visible())
                .orderBy(CONVERSATION.ID)
                .fetchMap(CONVERSATION.ID, Conversations::conversation);
    }

    /** All that the viewer is in, in order of name, direct ones after channels. */
    public List<Conversation> mine() {
        return db.selectFrom(CONVERSATION)
                .where(CONVERSATION.ID.in(
                        DSL.select(MEMBERSHIP.CONVERSATION_ID).from(MEMBERSHIP).where(MEMBERSHIP.MEMBER_ID.eq(viewer))))
                .orderBy(CONVERSATION.NAME.asc().nullsLast(), CONVERSATION.ID)
                .fetch(Conversations::conversation);
    }

    /** All that the viewer may see, in order of name, direct ones after channels. */
    public List<Conversation> all() {
        return db.selectFrom(CONVERSATION)
                .where(visible())
                .orderBy(CONVERSATION.NAME.asc().nullsLast(), CONVERSATION.ID)
                .fetch(Conversations::conversation);
    }

    /** The conversation whose id pages show as this text. */
    public Optional<Conversation> byKey(String key) {
        for (Id form : List.of(Id.CHANNEL, Id.DIRECT, Id.GROUP)) {
            OptionalLong number = form.number(key);
            if (number.isPresent()) {
                return byId(number.getAsLong()).filter(found -> found.key().equals(key));
            }
        }
        return Optional.empty();
    }

    /**
     * The conversation that a text names: an id such as {@code C…}, {@code #name}, a channel's name, or a number.
     *
     * @throws ChatException {@code channel_not_found}, also when it is private and the viewer is not in it
     */
    public Conversation named(String text) {
        Optional<Conversation> found = byKey(text);
        if (found.isEmpty() && text.matches("\\d{1,18}|[1-8]\\d{18}")) {
            found = byId(Long.parseLong(text));
        }
        if (found.isEmpty()) {
            String name = (text.startsWith("#") ? text.substring(1) : text).toLowerCase(Locale.ROOT);
            found = db.selectFrom(CONVERSATION)
                    .where(CONVERSATION.NAME.eq(name))
                    .and(visible())
                    .fetchOptional(Conversations::conversation);
        }
        return found.orElseThrow(() -> ChatException.of(
                "channel_not_found",
                "There is no conversation '" + text
                        + "' that you can see: give an id such as C0… or a channel's name"));
    }

    /** A conversation as a row tells of it. */
    public static Conversation conversation(ConversationRecord row) {
        return new Conversation(
                row.getId(),
                Kind.of(row.getKind()),
                row.getName(),
                row.getDirectKey(),
                new Conversation.Note(row.getTopic(), row.getTopicBy(), row.getTopicAt()),
                new Conversation.Note(row.getPurpose(), row.getPurposeBy(), row.getPurposeAt()),
                row.getCreatorId(),
                row.getCreatedAt(),
                row.getIsArchived(),
                row.getIsGeneral(),
                row.getPosting(),
                row.getPreviousNames());
    }
}
