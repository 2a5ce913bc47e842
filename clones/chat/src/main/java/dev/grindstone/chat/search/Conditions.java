package dev.grindstone.chat.search;

import static dev.grindstone.chat.db.Tables.CONVERSATION;
import static dev.grindstone.chat.db.Tables.FILE_SHARE;
import static dev.grindstone.chat.db.Tables.MEMBERSHIP;
import static dev.grindstone.chat.db.Tables.MENTION;
import static dev.grindstone.chat.db.Tables.MESSAGE;
import static dev.grindstone.chat.db.Tables.PIN;
import static dev.grindstone.chat.db.Tables.REACTION;
import static dev.grindstone.chat.db.Tables.SAVED;

import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.db.tables.Message;
import dev.grindstone.chat.text.Emojis;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Members;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Modifiers as conditions on messages. What names nobody and nothing finds nothing. */
final class Conditions {
    private final DSLContext db;
    private final long viewer;
    private final Dates dates;

    Conditions(DSLContext db, long viewer, Dates dates) {
        this.db = db;
        this.viewer = viewer;
        this.dates = dates;
    }

    Condition of(List<Query.Modifier> modifiers) {
        Condition all = DSL.trueCondition();
        for (Query.Modifier modifier : modifiers) {
            Condition one = of(modifier.key(), modifier.value());
            all = all.and(modifier.isExcluded() ? DSL.not(one) : one);
        }
        return all;
    }

    private Condition of(String key, String value) {
        return switch (key) {
            case "from" -> member(value).map(MESSAGE.AUTHOR_ID::eq).orElse(DSL.falseCondition());
            case "in" -> in(value);
            case "to" -> to(value);
            case "with" -> with(value);
            case "has" -> has(value);
            case "hasmy" -> reacted(value, REACTION.MEMBER_ID.eq(viewer));
            case "is" -> is(value);
            default -> date(key, value);
        };
    }

    private Optional<Long> member(String text) {
        if (text.equals("me") || text.equals("@me")) {
            return Optional.of(viewer);
        }
        try {
            return Optional.of(new Members(db).named(text).id());
        } catch (ChatException e) {
            return Optional.empty();
        }
    }

    private Condition in(String value) {
        String bare = value.replaceFirst("^<#([A-Z0-9]+)(\\|[^>]*)?>$", "$1");
        if (!bare.startsWith("@") && !bare.startsWith("<@") && !bare.equals("me")) {
            try {
                return MESSAGE.CONVERSATION_ID.eq(
                        new Conversations(db, viewer).named(bare).id());
            } catch (ChatException e) {
                // Perhaps a member's name.
            }
        }
        return member(bare)
                .map(other -> {
                    String pair =
                            other == viewer ? "" + viewer : Math.min(viewer, other) + "," + Math.max(viewer, other);
                    return MESSAGE.CONVERSATION_ID.in(conversations(CONVERSATION.DIRECT_KEY.eq(pair)));
                })
                .orElse(DSL.falseCondition());
    }

    private static Select<Record1<Long>> conversations(Condition condition) {
        return DSL.select(CONVERSATION.ID).from(CONVERSATION).where(condition);
    }

    private static Condition isDirect() {
        return MESSAGE.CONVERSATION_ID.in(conversations(CONVERSATION.DIRECT_KEY.isNotNull()));
    }

    private Condition to(String value) {
        return member(value)
                .map(who -> MESSAGE.AUTHOR_ID
                        .ne(who)
                        .and(MESSAGE.ID
                                .in(DSL.select(MENTION.MESSAGE_ID)
                                        .from(MENTION)
                                        .where(MENTION.MEMBER_ID.eq(who).and(MENTION.HOW.ne("keyword"))))
                                .or(isDirect().and(MESSAGE.CONVERSATION_ID.in(joined(who))))))
                .orElse(DSL.falseCondition());
    }

    private static Select<Record1<Long>> joined(long who) {
        return DSL.select(MEMBERSHIP.CONVERSATION_ID).from(MEMBERSHIP).where(MEMBERSHIP.MEMBER_ID.eq(who));
    }

    /** Direct conversations and threads in which both are. */
    private Condition with(String value) {
        return member(value)
                .map(who -> isDirect()
                        .and(MESSAGE.CONVERSATION_ID.in(joined(who)))
                        .and(MESSAGE.CONVERSATION_ID.in(joined(viewer)))
                        .or(root().in(taking(who)).and(root().in(taking(viewer)))))
                .orElse(DSL.falseCondition());
    }

    private static Field<Long> root() {
        return DSL.coalesce(MESSAGE.THREAD_ID, MESSAGE.ID);
    }

    private static Select<Record1<Long>> taking(long who) {
        Message other = MESSAGE.as("other");
        return DSL.select(other.THREAD_ID)
                .from(other)
                .where(other.THREAD_ID.isNotNull())
                .and(other.AUTHOR_ID.eq(who));
    }

    private Condition has(String value) {
        return switch (value) {
            case "link", "links" -> MESSAGE.TEXT.like("%<http%");
            case "pin", "pins" -> MESSAGE.ID.in(DSL.select(PIN.MESSAGE_ID).from(PIN));
            case "star", "stars" -> saved();
            case "file", "files" ->
                MESSAGE.ID.in(DSL.select(FILE_SHARE.MESSAGE_ID).from(FILE_SHARE));
            case "reaction", "reactions" ->
                MESSAGE.ID.in(DSL.select(REACTION.MESSAGE_ID).from(REACTION));
            default -> reacted(value, DSL.trueCondition());
        };
    }

    private Condition saved() {
        return MESSAGE.ID.in(DSL.select(SAVED.MESSAGE_ID).from(SAVED).where(SAVED.MEMBER_ID.eq(viewer)));
    }

    private static String emoji(String value) {
        String name = value.replaceAll("^:|:$", "");
        return Emojis.named(name).map(Emojis.Entry::name).orElse(name);
    }

    private static Condition reacted(String value, Condition by) {
        return MESSAGE.ID.in(DSL.select(REACTION.MESSAGE_ID)
                .from(REACTION)
                .where(REACTION.NAME.eq(emoji(value)))
                .and(by));
    }

    private Condition is(String value) {
        Message reply = MESSAGE.as("reply");
        return switch (value) {
            case "thread", "threads" ->
                MESSAGE.THREAD_ID
                        .isNotNull()
                        .or(MESSAGE.ID.in(
                                DSL.select(reply.THREAD_ID).from(reply).where(reply.THREAD_ID.isNotNull())));
            case "saved", "starred" -> saved();
            case "dm" -> isDirect();
            default -> DSL.falseCondition();
        };
    }

    /** Before and after leave out the day itself. */
    private Condition date(String key, String value) {
        return dates.span(value)
                .map(span -> switch (key) {
                    case "before" -> MESSAGE.TS.lt(span.from());
                    case "after" -> MESSAGE.TS.ge(span.until());
                    default -> MESSAGE.TS.ge(span.from()).and(MESSAGE.TS.lt(span.until()));
                })
                .orElse(DSL.falseCondition());
    }
}
