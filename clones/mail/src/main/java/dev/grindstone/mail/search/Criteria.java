package dev.grindstone.mail.search;

import static dev.grindstone.mail.db.Tables.ATTACHMENT;
import static dev.grindstone.mail.db.Tables.LABEL;
import static dev.grindstone.mail.db.Tables.MESSAGE;
import static dev.grindstone.mail.db.Tables.MESSAGE_LABEL;
import static dev.grindstone.mail.db.Tables.RECIPIENT;
import static dev.grindstone.mail.db.Tables.SEARCH_TEXT;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.translate;
import static org.jooq.impl.DSL.trueCondition;

import dev.grindstone.mail.db.tables.Message;
import dev.grindstone.mail.mailbox.Place;
import dev.grindstone.mail.message.Words;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;

/** Turns a query into a condition on the message table, for one mailbox and one present. */
final class Criteria {
    private static final Message HEAD = MESSAGE.as("head");

    private final long ownerId;
    private final String ownerEmail;
    private final QueryDates dates;

    Criteria(long ownerId, String ownerEmail, QueryDates dates) {
        this.ownerId = ownerId;
        this.ownerEmail = ownerEmail;
        this.dates = dates;
    }

    /** The condition of a whole query; spam and trash are left out unless it asks for a place itself. */
    Condition whole(Query query) {
        return query.names("in") ? of(query) : of(query).and(Place.kept());
    }

    private Condition of(Query query) {
        if (query instanceof Query.Text text) {
            return text(text.words());
        }
        if (query instanceof Query.Not not) {
            return of(not.query()).not();
        }
        if (query instanceof Query.And all) {
            return all.queries().isEmpty()
                    ? noCondition()
                    : and(all.queries().stream().map(this::of).toList());
        }
        if (query instanceof Query.Or any) {
            return any.queries().isEmpty()
                    ? noCondition()
                    : or(any.queries().stream().map(this::of).toList());
        }
        Query.Field field = (Query.Field) query;
        return field.value().isBlank() ? noCondition() : field(field.name(), field.value());
    }

    private static Condition text(String typed) {
        String words = Words.of(typed);
        if (words.isBlank()) {
            return noCondition();
        }
        return MESSAGE.ID.in(select(SEARCH_TEXT.MESSAGE_ID)
                .from(SEARCH_TEXT)
                .where(or(Plural.variants(words).stream()
                        .map(variant -> (Condition) SEARCH_TEXT.WORDS.like("%" + variant + "%"))
                        .toList())));
    }

    private Condition field(String name, String value) {
        return switch (name) {
            case "from" -> person(value, matches -> head(matches(HEAD.FROM_NAME, HEAD.FROM_EMAIL, matches)));
            case "to" -> person(value, matches -> recipient(matches, List.of("to", "cc", "bcc")));
            case "deliveredto" -> person(value, matches -> recipient(matches, List.of("to", "cc", "bcc")));
            case "cc", "bcc" -> person(value, matches -> recipient(matches, List.of(name)));
            case "subject" -> head(HEAD.SUBJECT.likeRegex(wordPattern(value)));
            case "label" -> label(value);
            case "in" -> place(value);
            case "is" -> state(value);
            case "has" -> has(value);
            case "filename" -> attachment(lower(ATTACHMENT.NAME).contains(value));
            case "category" -> MESSAGE.CATEGORY.eq(value).and(MESSAGE.KIND.ne("draft"));
            case "after", "newer" -> moment(dates.point(value), MESSAGE.SENT_AT::greaterOrEqual);
            case "before", "older" -> moment(dates.point(value), MESSAGE.SENT_AT::lessThan);
            case "newer_than" -> moment(dates.ago(value), MESSAGE.SENT_AT::greaterOrEqual);
            case "older_than" -> moment(dates.ago(value), MESSAGE.SENT_AT::lessThan);
            case "larger", "size" -> size(value, size()::greaterOrEqual);
            case "smaller" -> size(value, size()::lessThan);
            case "list" -> MESSAGE.LIST_ID.contains(value);
            case "rfc822msgid" -> MESSAGE.MESSAGE_ID.in(value, "<" + value + ">");
            default -> throw new IllegalStateException("The parser let the unknown field '" + name + "' pass");
        };
    }

    private Condition person(String value, Function<String, Condition> matching) {
        return matching.apply(value.equals("me") ? ownerEmail : value);
    }

    private static Condition matches(Field<String> name, Field<String> email, String value) {
        return concat(name, inline(" "), email).likeRegex(wordPattern(value));
    }

    /** A question that an index answers alone, without reading the messages. */
    private Condition head(Condition matching) {
        return MESSAGE.ID.in(
                select(HEAD.ID).from(HEAD).where(HEAD.OWNER_ID.eq(ownerId)).and(matching));
    }

    private static Condition recipient(String value, List<String> kinds) {
        return MESSAGE.ID.in(select(RECIPIENT.MESSAGE_ID)
                .from(RECIPIENT)
                .where(RECIPIENT.KIND.in(kinds))
                .and(matches(RECIPIENT.NAME, RECIPIENT.EMAIL, value)));
    }

    /** A pattern for the value as whole words, whatever their case. */
    private static String wordPattern(String value) {
        String words = Arrays.stream(value.strip().split("\\s+"))
                .map(Pattern::quote)
                .reduce((a, b) -> a + "\\s+" + b)
                .orElse("");
        return "(?iu)(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])";
    }

    /** Labels are written with hyphens for blanks and slashes. */
    private Condition label(String value) {
        String plain = value.replace(' ', '-').replace('/', '-');
        return exists(selectOne()
                .from(MESSAGE_LABEL)
                .join(LABEL)
                .on(LABEL.ID.eq(MESSAGE_LABEL.LABEL_ID))
                .where(MESSAGE_LABEL.MESSAGE_ID.eq(MESSAGE.ID))
                .and(LABEL.OWNER_ID.eq(ownerId))
                .and(translate(lower(LABEL.NAME), inline(" /"), inline("--")).eq(plain)));
    }

    private Condition place(String value) {
        return switch (value) {
            case "anywhere" -> trueCondition();
            case "inbox" -> Place.inbox();
            case "sent" -> Place.sent();
            case "draft", "drafts" -> Place.drafts();
            case "starred" -> Place.starred();
            case "snoozed" -> Place.snoozed();
            case "scheduled" -> Place.scheduled();
            case "important" -> Place.important();
            case "spam", "trash" -> Place.folder(value);
            case "all" -> Place.kept();
            case "archive" -> MESSAGE.FOLDER.eq("archive").and(MESSAGE.KIND.eq("received"));
            default -> label(value).and(Place.kept());
        };
    }

    private static Condition state(String value) {
        return switch (value) {
            case "unread" -> MESSAGE.IS_READ.isFalse();
            case "read" -> MESSAGE.IS_READ.isTrue();
            case "starred" -> MESSAGE.IS_STARRED.isTrue();
            case "important" -> MESSAGE.IS_IMPORTANT.isTrue();
            case "snoozed" -> Place.snoozed();
            case "muted" -> MESSAGE.IS_MUTED.isTrue();
            case "sent" -> MESSAGE.KIND.eq("sent");
            case "draft" -> MESSAGE.KIND.eq("draft");
            default -> falseCondition();
        };
    }

    private static Condition has(String value) {
        Condition labelled = exists(selectOne().from(MESSAGE_LABEL).where(MESSAGE_LABEL.MESSAGE_ID.eq(MESSAGE.ID)));
        return switch (value) {
            case "attachment" -> attachment(trueCondition());
            case "userlabels" -> labelled;
            case "nouserlabels" -> labelled.not();
            default -> falseCondition();
        };
    }

    private static Condition attachment(Condition which) {
        return exists(selectOne()
                .from(ATTACHMENT)
                .where(ATTACHMENT.MESSAGE_ID.eq(MESSAGE.ID))
                .and(which));
    }

    private static Condition moment(Optional<Instant> point, Function<Instant, Condition> compare) {
        return point.map(compare).orElse(falseCondition());
    }

    private static Field<Long> size() {
        Field<Long> files = select(sum(ATTACHMENT.SIZE_BYTES).cast(Long.class))
                .from(ATTACHMENT)
                .where(ATTACHMENT.MESSAGE_ID.eq(MESSAGE.ID))
                .asField();
        return length(MESSAGE.BODY_TEXT).cast(Long.class).plus(coalesce(files, inline(0L)));
    }

    private static Condition size(String value, Function<Long, Condition> compare) {
        String digits = value.replaceAll("[kmb]+$", "");
        if (!digits.matches("\\d{1,12}")) {
            return falseCondition();
        }
        long unit = value.contains("m") ? 1L << 20 : value.contains("k") ? 1L << 10 : 1;
        return compare.apply(Long.parseLong(digits) * unit);
    }
}
