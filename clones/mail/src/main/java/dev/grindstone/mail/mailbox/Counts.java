package dev.grindstone.mail.mailbox;

import static dev.grindstone.mail.db.Tables.MESSAGE;
import static dev.grindstone.mail.db.Tables.MESSAGE_LABEL;
import static org.jooq.impl.DSL.countDistinct;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * How many conversations wait in each list: unread ones, drafts, and what is to be sent.
 *
 * @param tabs unread conversations of the inbox by tab, {@code primary} first of all
 * @param spam unread conversations in spam
 * @param drafts conversations with a draft
 * @param scheduled conversations with a message that is going to be sent later
 * @param labels unread conversations by the id of their label
 */
public record Counts(Map<String, Integer> tabs, int spam, int drafts, int scheduled, Map<Long, Integer> labels) {
    public Counts {
        tabs = Map.copyOf(tabs);
        labels = Map.copyOf(labels);
    }

    /** The counts of a mailbox. */
    public static Counts of(DSLContext db, Owner owner) {
        Map<String, Set<Long>> unread = new HashMap<>();
        db.selectDistinct(owner.unit(), MESSAGE.FOLDER, MESSAGE.CATEGORY)
                .from(MESSAGE)
                .where(MESSAGE.OWNER_ID.eq(owner.id()))
                .and(MESSAGE.IS_READ.isFalse())
                .and(MESSAGE.FOLDER.in("inbox", "spam"))
                .and(MESSAGE.KIND.ne("draft"))
                .forEach(row -> unread.computeIfAbsent(
                                list(row.value2(), row.value3(), owner.tabs()), key -> new HashSet<>())
                        .add(row.value1()));
        Map<String, Integer> sizes = new HashMap<>();
        unread.forEach((list, threads) -> sizes.put(list, threads.size()));
        Map<Long, Integer> labels = db.select(MESSAGE_LABEL.LABEL_ID, countDistinct(owner.unit()))
                .from(MESSAGE_LABEL)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(MESSAGE_LABEL.MESSAGE_ID))
                .where(MESSAGE.OWNER_ID.eq(owner.id()))
                .and(MESSAGE.IS_READ.isFalse())
                .and(Place.kept())
                .groupBy(MESSAGE_LABEL.LABEL_ID)
                .fetchMap(MESSAGE_LABEL.LABEL_ID, countDistinct(owner.unit()));
        return new Counts(
                sizes,
                sizes.getOrDefault("spam", 0),
                size(db, owner, Place.drafts()),
                size(db, owner, Place.scheduled()),
                labels);
    }

    private static int size(DSLContext db, Owner owner, Condition place) {
        return db.select(countDistinct(owner.unit()))
                .from(MESSAGE)
                .where(MESSAGE.OWNER_ID.eq(owner.id()))
                .and(place)
                .fetchSingle()
                .value1();
    }

    private static String list(String folder, String category, List<String> tabs) {
        return folder.equals("spam") ? folder : tabs.contains(category) ? category : "primary";
    }

    /** Unread conversations of a tab. */
    public int tab(String name) {
        return tabs.getOrDefault(name, 0);
    }
}
