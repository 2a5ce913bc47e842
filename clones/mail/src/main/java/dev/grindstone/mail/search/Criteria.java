package dev.grindstone.mail.search;

import static dev.grindstone.mail.db.Tables.ATTACHMENT;
import static dev.grindstone.mail.db.Tables.LABEL;
import static dev.grindstone.mail.db.Tables.MESSAGE;
import static dev.grindstone.mail.db.Tables.MESSAGE_LABEL;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.translate;
import static org.jooq.impl.DSL.trueCondition;

import dev.grindstone.mail.index.Phrase;
import dev.grindstone.mail.mailbox.Place;
import dev.grindstone.mail.message.Parcel;
import dev.grindstone.mail.message.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jooq.Condition;

/** Turns a query into a condition on the message table, for one mailbox and one present. */
final class Criteria {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    private final long ownerId;
    private final String ownerEmail;
    private final QueryDates dates;
    private final IndexedWords words = new IndexedWords();

    Criteria(long ownerId, String ownerEmail, QueryDates dates) {
        this.ownerId = ownerId;
        this.ownerEmail = ownerEmail;
        this.dates = dates;
    }

    /** The condition of a whole query; spam and trash are left out unless it asks for them itself. */
    Condition whole(Query query) {
        return query.asksForWaste() ? of(query) : of(query).and(Place.kept());
    }

    private Condition of(Query query) {
        if (query instanceof Query.Not not) {
            return of(not.query()).not();
        }
        if (query instanceof Query.And all) {
            return all(all.queries());
        }
        if (query instanceof Query.Or any) {
            return any.queries().isEmpty()
                    ? noCondition()
                    : or(any.queries().stream().map(this::of).toList());
        }
        if (query instanceof Query.Near near) {
            return near(near);
        }
        if (query instanceof Query.Text text) {
            return words.all(List.of(phrase(text)));
        }
        Query.Field field = (Query.Field) query;
        return field.value().isBlank() ? noCondition() : field(field.name(), field.value(), field.exact());
    }

    /** The words side by side are looked up together, so that the rarest of them decides how much is read. */
    private Condition all(List<Query> queries) {
        List<Phrase> phrases = new ArrayList<>();
        List<Condition> others = new ArrayList<>();
        for (Query query : queries) {
            if (query instanceof Query.Text text) {
                phrases.add(phrase(text));
            } else {
                others.add(of(query));
            }
        }
        return words.all(phrases).and(others.isEmpty() ? noCondition() : and(others));
    }

    private static Phrase phrase(Query.Text text) {
        return Phrase.of(Words.plain(text.words()), text.exact());
    }

    private Condition near(Query.Near near) {
        Phrase one = phrase(near.one());
        Phrase other = phrase(near.other());
        return one.words().isEmpty() || other.words().isEmpty()
                ? words.all(List.of(one, other))
                : words.found(index -> index.near(one, near.distance(), other));
    }

    private Condition field(String name, String value, boolean exact) {
        return switch (name) {
            case "from" -> person(value, exact, "f:");
            case "to", "deliveredto" -> person(value, exact, "t:", "c:", "b:");
            case "cc", "bcc" -> person(value, exact, name.substring(0, 1) + ":");
            case "subject" -> words.tagged("s:", value, exact);
            case "list" -> words.tagged("l:", value, exact);
            case "label" -> label(value);
            case "in" -> place(value);
            case "is" -> state(value);
            case "has" -> has(value);
            case "filename" -> attachment(lower(ATTACHMENT.NAME).contains(value));
            case "category" -> category(value);
            case "after", "newer" -> moment(dates.point(value), MESSAGE.SENT_AT::greaterOrEqual);
            case "before", "older" -> moment(dates.point(value), MESSAGE.SENT_AT::lessThan);
            case "newer_than" -> moment(dates.ago(value), MESSAGE.SENT_AT::greaterOrEqual);
            case "older_than" -> moment(dates.ago(value), MESSAGE.SENT_AT::lessThan);
            case "larger", "size" -> Sizes.atLeast(words, value);
            case "smaller" -> Sizes.below(words, value);
            case "rfc822msgid" -> MESSAGE.MESSAGE_ID.in(value, "<" + value + ">");
            default -> throw new IllegalStateException("The parser let the unknown field '" + name + "' pass");
        };
    }

    /** Purchases lie across the others: no message is filed as one, the index tells them. */
    private Condition category(String value) {
        Condition held = value.equals("purchases") ? kind(Parcel.PURCHASE) : MESSAGE.CATEGORY.eq(value);
        return held.and(MESSAGE.KIND.ne("draft"));
    }

    private Condition kind(String term) {
        return words.all(List.of(new Phrase(List.of(term), false)));
    }

    /** A whole address means that mailbox; anything else the words of names and addresses. */
    private Condition person(String value, boolean exact, String... tags) {
        String wanted = value.equals("me") ? ownerEmail.toLowerCase(Locale.ROOT) : value;
        return or(Arrays.stream(tags)
                .map(tag -> ADDRESS.matcher(wanted).matches()
                        ? words.all(List.of(new Phrase(List.of(tag + "@" + wanted), false)))
                        : words.tagged(tag, wanted, exact))
                .toList());
    }

    /** Labels are written with hyphens for blanks and slashes; some names mean what every mailbox has. */
    private Condition label(String value) {
        String plain = value.replace(' ', '-').replace('/', '-');
        Condition own = MESSAGE.ID.in(select(MESSAGE_LABEL.MESSAGE_ID)
                .from(MESSAGE_LABEL)
                .join(LABEL)
                .on(LABEL.ID.eq(MESSAGE_LABEL.LABEL_ID))
                .where(LABEL.OWNER_ID.eq(ownerId))
                .and(translate(lower(LABEL.NAME), inline(" /"), inline("--")).eq(plain)));
        return switch (plain) {
            case "^i", "inbox" -> own.or(Place.inbox());
            case "^f", "sent" -> own.or(Place.sent());
            case "^r", "drafts" -> own.or(Place.drafts());
            case "^t", "starred" -> own.or(Place.starred());
            case "^u", "unread" -> own.or(MESSAGE.IS_READ.isFalse());
            case "^io", "^io_im", "important" -> own.or(MESSAGE.IS_IMPORTANT.isTrue());
            case "^s", "spam" -> own.or(Place.folder("spam"));
            case "^k", "trash" -> own.or(Place.folder("trash"));
            case "^all" -> Place.kept();
            case "^smartlabel_promo" -> MESSAGE.CATEGORY.eq("promotions");
            case "^smartlabel_social" -> MESSAGE.CATEGORY.eq("social");
            case "^smartlabel_notification" -> MESSAGE.CATEGORY.eq("updates");
            case "^smartlabel_group" -> MESSAGE.CATEGORY.eq("forums");
            case "^smartlabel_personal" -> MESSAGE.CATEGORY.eq("primary");
            default -> own;
        };
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
            // A mailbox holds no chats, whatever its labels are called.
            case "chats", "chat" -> falseCondition();
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
            case "spam", "trash" -> Place.folder(value);
            default -> falseCondition();
        };
    }

    private Condition has(String value) {
        Condition labelled = exists(selectOne().from(MESSAGE_LABEL).where(MESSAGE_LABEL.MESSAGE_ID.eq(MESSAGE.ID)));
        return switch (value) {
            case "attachment" -> kind(Parcel.FILES);
            case "userlabels" -> labelled;
            case "nouserlabels" -> labelled.not();
            case "yellow-star" -> MESSAGE.IS_STARRED.isTrue();
            case "drive" -> link("drive google com").or(link("docs google com"));
            case "document", "presentation" -> link("docs google com " + value);
            case "spreadsheet" -> link("docs google com spreadsheets");
            case "youtube" -> link("youtube com").or(link("youtu be"));
            default -> falseCondition();
        };
    }

    /** What another app keeps is in a message as a link to it. */
    private Condition link(String address) {
        return words.all(List.of(Phrase.of(address, true)));
    }

    private static Condition attachment(Condition which) {
        return MESSAGE.ID.in(select(ATTACHMENT.MESSAGE_ID).from(ATTACHMENT).where(which));
    }

    private static Condition moment(Optional<Instant> point, Function<Instant, Condition> compare) {
        return point.map(compare).orElse(falseCondition());
    }
}
