package dev.grindstone.mail.labels;

import static dev.grindstone.mail.db.Tables.LABEL;
import static dev.grindstone.mail.db.Tables.MESSAGE;
import static dev.grindstone.mail.db.Tables.MESSAGE_LABEL;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.lower;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;

/** The labels of one mailbox. */
final class LabelQueries {
    private final DSLContext db;
    private final long ownerId;

    LabelQueries(DSLContext db, long ownerId) {
        this.db = db;
        this.ownerId = ownerId;
    }

    /** Every label by name, and whether all, some or none of the conversations carry it. */
    List<LabelMenu.Item> items(List<Long> threads) {
        Map<Long, Integer> carriers = db.select(MESSAGE_LABEL.LABEL_ID, countDistinct(MESSAGE.THREAD_ID))
                .from(MESSAGE_LABEL)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(MESSAGE_LABEL.MESSAGE_ID))
                .where(MESSAGE.OWNER_ID.eq(ownerId))
                .and(MESSAGE.THREAD_ID.in(threads))
                .groupBy(MESSAGE_LABEL.LABEL_ID)
                .fetchMap(MESSAGE_LABEL.LABEL_ID, countDistinct(MESSAGE.THREAD_ID));
        return db.select(LABEL.ID, LABEL.NAME)
                .from(LABEL)
                .where(LABEL.OWNER_ID.eq(ownerId))
                .orderBy(lower(LABEL.NAME), LABEL.ID)
                .fetch(row -> new LabelMenu.Item(
                        row.value2(), state(carriers.getOrDefault(row.value1(), 0), threads.size())));
    }

    private static String state(int carriers, int threads) {
        return carriers == 0 ? "false" : carriers >= threads ? "true" : "mixed";
    }

    /** Whether there is a label of that name, in any case. */
    boolean exists(String name) {
        return db.fetchExists(
                LABEL, LABEL.OWNER_ID.eq(ownerId), lower(LABEL.NAME).eq(name.toLowerCase(Locale.ROOT)));
    }
}
