package dev.grindstone.mail.index;

import static dev.grindstone.mail.db.Tables.SEARCH_FRESH;
import static dev.grindstone.mail.db.Tables.SEARCH_SEGMENT;
import static dev.grindstone.mail.db.Tables.SEARCH_TEXT;
import static org.jooq.impl.DSL.max;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Result;

/**
 * Writes the index.
 *
 * <p>A new message costs two rows: its words, and a mark that it is fresh. Fresh messages are read one by one; when there
 * are many, they become a segment, which says for each term which of them hold it. A message that is rewritten after
 * that is fresh for good, and what segments say of it is not believed.
 */
public final class WordIndex {
    private static final int SEGMENT = 400;
    private static final String MARK = "";
    // Counts as a word, so that no phrase reaches from one part of a message into the next.
    private static final String PART_END = "|";

    private final DSLContext db;

    public WordIndex(DSLContext db) {
        this.db = db;
    }

    /** Adds messages; the words of each stand in order with a blank around each, see {@link Term} for the tagged ones. */
    public void add(Map<Long, String> words) {
        if (words.isEmpty()) {
            return;
        }
        db.batch(db.insertInto(SEARCH_TEXT, SEARCH_TEXT.MESSAGE_ID, SEARCH_TEXT.WORDS)
                        .values((Long) null, null))
                .bind(words.entrySet().stream()
                        .map(each -> new Object[] {each.getKey(), each.getValue()})
                        .toArray(Object[][]::new))
                .execute();
        db.batch(db.insertInto(SEARCH_FRESH, SEARCH_FRESH.MESSAGE_ID, SEARCH_FRESH.IS_REWRITTEN)
                        .values((Long) null, null))
                .bind(words.keySet().stream()
                        .map(id -> new Object[] {id, false})
                        .toArray(Object[][]::new))
                .execute();
        if (db.fetchCount(SEARCH_FRESH, SEARCH_FRESH.IS_REWRITTEN.isFalse()) >= SEGMENT) {
            makeSegment();
        }
    }

    /** Replaces the words of a message. */
    public void replace(long messageId, String words) {
        int found = db.update(SEARCH_TEXT)
                .set(SEARCH_TEXT.WORDS, words)
                .where(SEARCH_TEXT.MESSAGE_ID.eq(messageId).and(SEARCH_TEXT.WORDS.ne(words)))
                .execute();
        if (found > 0 && !db.fetchExists(SEARCH_FRESH, SEARCH_FRESH.MESSAGE_ID.eq(messageId))) {
            db.insertInto(SEARCH_FRESH, SEARCH_FRESH.MESSAGE_ID, SEARCH_FRESH.IS_REWRITTEN)
                    .values(messageId, true)
                    .execute();
        }
    }

    /** Forgets a message. */
    public void remove(long messageId) {
        db.deleteFrom(SEARCH_FRESH).where(SEARCH_FRESH.MESSAGE_ID.eq(messageId)).execute();
        db.deleteFrom(SEARCH_TEXT).where(SEARCH_TEXT.MESSAGE_ID.eq(messageId)).execute();
    }

    private void makeSegment() {
        Result<Record2<Long, String>> fresh = db.select(SEARCH_TEXT.MESSAGE_ID, SEARCH_TEXT.WORDS)
                .from(SEARCH_FRESH)
                .join(SEARCH_TEXT)
                .on(SEARCH_TEXT.MESSAGE_ID.eq(SEARCH_FRESH.MESSAGE_ID))
                .where(SEARCH_FRESH.IS_REWRITTEN.isFalse())
                .orderBy(SEARCH_TEXT.MESSAGE_ID)
                .fetch();
        Map<String, Postings> terms = new TreeMap<>();
        for (Record2<Long, String> message : fresh) {
            places(message.value2())
                    .forEach((term, places) ->
                            terms.computeIfAbsent(term, any -> new Postings()).add(message.value1(), places));
        }
        terms.put(MARK, new Postings());
        long segment = nextSegment();
        db.batch(db.insertInto(SEARCH_SEGMENT, SEARCH_SEGMENT.ID, SEARCH_SEGMENT.TERM, SEARCH_SEGMENT.HOLDERS)
                        .values((Long) null, null, null))
                .bind(terms.entrySet().stream()
                        .map(each -> new Object[] {
                            (each.getKey().equals(MARK) ? 0 : Term.key(each.getKey())) + segment,
                            each.getKey(),
                            each.getValue().bytes()
                        })
                        // In the order in which the table keeps them, so that each page is written once.
                        .sorted(Comparator.comparingLong(row -> (Long) row[0]))
                        .toArray(Object[][]::new))
                .execute();
        db.deleteFrom(SEARCH_FRESH).where(SEARCH_FRESH.IS_REWRITTEN.isFalse()).execute();
    }

    /** Each segment has an empty term, whose rows come first and so tell how many there are. */
    private long nextSegment() {
        Long last = db.select(max(SEARCH_SEGMENT.ID))
                .from(SEARCH_SEGMENT)
                .where(SEARCH_SEGMENT.ID.lt(Term.SEGMENTS))
                .fetchSingle()
                .value1();
        return last == null ? 0 : last + 1;
    }

    /** Where each term of a message stands. */
    static Map<String, int[]> places(String words) {
        Map<String, IntStream.Builder> places = new HashMap<>();
        StringTokenizer each = new StringTokenizer(words, " ");
        for (int at = 0; each.hasMoreTokens(); at++) {
            String word = each.nextToken();
            if (!word.equals(PART_END)) {
                places.computeIfAbsent(Term.of(word), any -> IntStream.builder())
                        .add(Postings.place(at, Term.ending(word)));
            }
        }
        Map<String, int[]> found = new HashMap<>();
        places.forEach((term, all) -> found.put(term, all.build().toArray()));
        return found;
    }
}
