package dev.grindstone.mail.subscriptions;

import static dev.grindstone.mail.db.Tables.BLOCKED;
import static dev.grindstone.mail.db.Tables.MESSAGE;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;

import dev.grindstone.mail.mailbox.Owner;
import dev.grindstone.mail.message.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;

/** Finds the senders of lists and of promotions; valid inside a turn. */
final class SubscriptionQueries {
    private static final Duration LATELY = Duration.ofDays(30);

    private SubscriptionQueries() {}

    /** Those whose mail lies in the mailbox, outside spam and trash, and who are not blocked; who writes most comes first. */
    static List<Subscription> of(DSLContext db, Owner owner, Instant now) {
        Instant since = now.minus(LATELY);
        Map<String, Subscription> senders = new LinkedHashMap<>();
        db.select(MESSAGE.ID, MESSAGE.FROM_NAME, MESSAGE.FROM_EMAIL, MESSAGE.SENT_AT)
                .from(MESSAGE)
                .where(MESSAGE.OWNER_ID.eq(owner.id()))
                .and(MESSAGE.KIND.eq("received"))
                .and(MESSAGE.FOLDER.in("inbox", "archive"))
                .and(MESSAGE.LIST_ID.isNotNull().or(MESSAGE.CATEGORY.eq("promotions")))
                .and(lower(MESSAGE.FROM_EMAIL)
                        .notIn(select(lower(BLOCKED.EMAIL)).from(BLOCKED).where(BLOCKED.OWNER_ID.eq(owner.id()))))
                .orderBy(MESSAGE.SENT_AT, MESSAGE.ID)
                .forEach(row -> {
                    String key = row.value3().toLowerCase(Locale.ROOT);
                    Subscription before = senders.get(key);
                    int recent = (before == null ? 0 : before.recent())
                            + (row.value4().isAfter(since) ? 1 : 0);
                    senders.put(
                            key,
                            new Subscription(
                                    new Address(row.value2(), row.value3()), recent, row.value1(), row.value4()));
                });
        return senders.values().stream()
                .sorted(Comparator.comparingInt(Subscription::recent)
                        .thenComparing(Subscription::newestAt)
                        .reversed()
                        .thenComparing(each -> each.sender().email()))
                .toList();
    }
}
