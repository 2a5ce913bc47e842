package dev.grindstone.mail.mailbox;

import static dev.grindstone.mail.db.Tables.LABEL;
import static dev.grindstone.mail.db.Tables.MESSAGE;
import static dev.grindstone.mail.db.Tables.MESSAGE_LABEL;

import dev.grindstone.mail.index.Ids;
import dev.grindstone.mail.index.Lookup;
import dev.grindstone.mail.index.Phrase;
import dev.grindstone.mail.message.Parcel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.Select;

/**
 * How many conversations wait in each list: unread ones, drafts, and what is to be sent.
 *
 * @param tabs unread conversations of the inbox by tab, {@code primary} first of all
 * @param spam unread conversations in spam
 * @param drafts conversations with a draft
 * @param scheduled conversations with a message that is going to be sent later
 * @param labels unread conversations by the id of their label
 * @param unread the unread messages outside spam and trash, each with its conversation
 */
public record Counts(
        Map<String, Integer> tabs,
        int spam,
        int drafts,
        int scheduled,
        Map<Long, Integer> labels,
        Map<Long, Long> unread) {
    private static final String SPAM = "spam";
    private static final String DRAFT = "draft";
    private static final String SCHEDULED = "scheduled";

    /** For lists that tell of none. */
    public static final Counts NONE = new Counts(Map.of(), 0, 0, 0, Map.of(), Map.of());

    public Counts {
        tabs = Map.copyOf(tabs);
        labels = Map.copyOf(labels);
        unread = Map.copyOf(unread);
    }

    /** The counts of a mailbox; of its index only what waits is read. */
    public static Counts of(DSLContext db, Owner owner) {
        Map<String, Set<Long>> waiting = new HashMap<>();
        Map<Long, Long> unread = new HashMap<>();
        waiting(db, owner, MESSAGE.IS_READ.isFalse())
                .unionAll(waiting(db, owner, MESSAGE.IS_READ.isTrue().and(MESSAGE.KIND.eq(DRAFT))))
                .unionAll(waiting(db, owner, MESSAGE.IS_READ.isTrue().and(MESSAGE.KIND.eq(SCHEDULED))))
                .forEach(row -> {
                    long thread = row.value2();
                    boolean isSpam = row.value3().equals(SPAM);
                    if (!row.value6() && !isSpam) {
                        unread.put(row.value1(), thread);
                    }
                    if (!isSpam && (row.value5().equals(DRAFT) || row.value5().equals(SCHEDULED))) {
                        add(waiting, row.value5(), thread);
                    }
                    if (!row.value6()
                            && !row.value5().equals(DRAFT)
                            && !row.value3().equals("archive")) {
                        add(waiting, list(row.value3(), row.value4(), owner.tabs()), thread);
                    }
                });
        Map<Long, Set<Long>> labels = new HashMap<>();
        if (!unread.isEmpty()) {
            db.select(MESSAGE_LABEL.LABEL_ID, MESSAGE_LABEL.MESSAGE_ID)
                    .from(MESSAGE_LABEL)
                    .join(LABEL)
                    .on(LABEL.ID.eq(MESSAGE_LABEL.LABEL_ID))
                    .where(LABEL.OWNER_ID.eq(owner.id()))
                    .forEach(row -> {
                        Long thread = unread.get(row.value2());
                        if (thread != null) {
                            add(labels, row.value1(), thread);
                        }
                    });
        }
        Map<String, Integer> sizes = sizes(waiting);
        return new Counts(
                sizes,
                sizes.getOrDefault(SPAM, 0),
                sizes.getOrDefault(DRAFT, 0),
                sizes.getOrDefault(SCHEDULED, 0),
                sizes(labels),
                unread);
    }

    private static Select<Record6<Long, Long, String, String, String, Boolean>> waiting(
            DSLContext db, Owner owner, Condition which) {
        return db.select(MESSAGE.ID, owner.unit(), MESSAGE.FOLDER, MESSAGE.CATEGORY, MESSAGE.KIND, MESSAGE.IS_READ)
                .from(MESSAGE)
                .where(MESSAGE.OWNER_ID.eq(owner.id()))
                .and(which)
                .and(MESSAGE.FOLDER.ne("trash"));
    }

    private static <K> void add(Map<K, Set<Long>> lists, K list, long thread) {
        lists.computeIfAbsent(list, any -> new HashSet<>()).add(thread);
    }

    private static <K> Map<K, Integer> sizes(Map<K, Set<Long>> lists) {
        Map<K, Integer> sizes = new HashMap<>();
        lists.forEach((list, threads) -> sizes.put(list, threads.size()));
        return sizes;
    }

    private static String list(String folder, String category, List<String> tabs) {
        return folder.equals(SPAM) ? folder : tabs.contains(category) ? category : "primary";
    }

    /** Unread conversations that tell of a purchase, which the word index knows. */
    public int purchases(DSLContext db) {
        if (unread.isEmpty()) {
            return 0;
        }
        Ids purchases = new Lookup(db).all(List.of(new Phrase(List.of(Parcel.PURCHASE), false)));
        return (int) purchases.stream()
                .boxed()
                .flatMap(id -> Stream.ofNullable(unread.get(id)))
                .distinct()
                .count();
    }

    /** Unread conversations of a tab. */
    public int tab(String name) {
        return tabs.getOrDefault(name, 0);
    }
}
