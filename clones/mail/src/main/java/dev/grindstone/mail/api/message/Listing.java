package dev.grindstone.mail.api.message;

import static dev.grindstone.mail.db.Tables.MESSAGE;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import dev.grindstone.mail.api.call.Call;
import dev.grindstone.mail.api.call.Problem;
import dev.grindstone.mail.mailbox.Owner;
import dev.grindstone.mail.mailbox.Place;
import dev.grindstone.mail.mailbox.Views;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Finds the messages, conversations and drafts that a request asks for, newest first and page by page. */
final class Listing {
    /** Dates of a query begin at midnight there, wherever the owner lives. */
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private final Views.Language language;

    Listing(Views.Language language) {
        this.language = language;
    }

    /** One entry: a message or, of conversations, the newest message that was asked for. */
    record Entry(long id, long threadId, Instant at) {}

    /**
     * A page of a list.
     *
     * @param next names the page after it; absent on the last one
     */
    record Page(List<Entry> entries, @Nullable String next, int total) {}

    /** A page of single messages. */
    Page messages(Call call, Condition more) {
        Condition wanted = wanted(call).and(more);
        int most = call.maxResults();
        List<Entry> found = call.db()
                .select(MESSAGE.ID, MESSAGE.THREAD_ID, MESSAGE.SENT_AT)
                .from(MESSAGE)
                .where(wanted)
                .and(after(call, MESSAGE.SENT_AT, MESSAGE.ID))
                .orderBy(MESSAGE.SENT_AT.desc(), MESSAGE.ID.desc())
                .limit(most + 1)
                .fetch(row -> new Entry(row.value1(), row.value2(), row.value3()));
        int total = call.db().fetchCount(MESSAGE, wanted);
        return page(found, most, total, false);
    }

    /** A page of conversations. */
    Page threads(Call call) {
        Condition wanted = wanted(call);
        int most = call.maxResults();
        Field<Instant> newest = max(MESSAGE.SENT_AT);
        List<Entry> found = call.db()
                .select(max(MESSAGE.ID), MESSAGE.THREAD_ID, newest)
                .from(MESSAGE)
                .where(wanted)
                .groupBy(MESSAGE.THREAD_ID)
                .having(after(call, newest, MESSAGE.THREAD_ID))
                .orderBy(newest.desc(), MESSAGE.THREAD_ID.desc())
                .limit(most + 1)
                .fetch(row -> new Entry(row.value1(), row.value2(), row.value3()));
        int total = call.db()
                .select(countDistinct(MESSAGE.THREAD_ID))
                .from(MESSAGE)
                .where(wanted)
                .fetchSingle()
                .value1();
        return page(found, most, total, true);
    }

    private static Page page(List<Entry> found, int most, int total, boolean threads) {
        List<Entry> entries = found.subList(0, Math.min(most, found.size()));
        if (found.size() <= most) {
            return new Page(entries, null, total);
        }
        Entry last = entries.get(entries.size() - 1);
        long key = threads ? last.threadId() : last.id();
        return new Page(
                entries, String.format(Locale.ROOT, "%014d%019d", last.at().toEpochMilli(), key), total);
    }

    /** What lies behind the entry that the request's page token names. */
    private static Condition after(Call call, Field<Instant> at, Field<Long> key) {
        String token = call.parameter("pageToken", "");
        if (token.isEmpty()) {
            return noCondition();
        }
        if (!token.matches("\\d{14}[0-8]\\d{18}")) {
            throw Problem.invalid("Invalid pageToken");
        }
        Instant last = Instant.ofEpochMilli(Long.parseLong(token.substring(0, 14)));
        return row(at, key).lessThan(row(last, Long.parseLong(token.substring(14))));
    }

    private Condition wanted(Call call) {
        Owner owner = call.owner();
        String query = call.parameter("q", "");
        boolean waste = call.flag("includeSpamTrash");
        List<String> labels = call.parameters("labelIds");
        boolean asked = labels.contains("SPAM") || labels.contains("TRASH");
        Condition wanted = MESSAGE.OWNER_ID.eq(owner.id());
        for (String label : labels) {
            wanted = wanted.and(LabelIds.carriers(call, label));
        }
        if (query.isBlank()) {
            return waste || asked ? wanted : wanted.and(Place.kept());
        }
        String typed = waste || asked ? "in:anywhere " + query : query;
        return wanted.and(language.condition(typed, owner.id(), owner.email(), owner.now(), ZONE));
    }
}
