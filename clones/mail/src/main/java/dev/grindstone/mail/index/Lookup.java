package dev.grindstone.mail.index;

import static dev.grindstone.mail.db.Tables.SEARCH_FRESH;
import static dev.grindstone.mail.db.Tables.SEARCH_SEGMENT;
import static dev.grindstone.mail.db.Tables.SEARCH_TEXT;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.raw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Reads the index; what it has read of fresh messages it believes for as long as it lives. */
public final class Lookup {
    private static final int FEW = 40;

    private final DSLContext db;
    private final Map<Long, String> fresh;

    public Lookup(DSLContext db) {
        this.db = db;
        this.fresh = new TreeMap<>(db.select(SEARCH_FRESH.MESSAGE_ID, SEARCH_TEXT.WORDS)
                .from(SEARCH_FRESH)
                .join(SEARCH_TEXT)
                .on(SEARCH_TEXT.MESSAGE_ID.eq(SEARCH_FRESH.MESSAGE_ID))
                .orderBy(SEARCH_FRESH.MESSAGE_ID)
                .fetchMap(SEARCH_FRESH.MESSAGE_ID, SEARCH_TEXT.WORDS));
    }

    /** The messages of every mailbox that hold all the phrases. */
    public Ids all(List<Phrase> phrases) {
        Ids settled = candidates(phrases);
        for (Phrase phrase : phrases) {
            if (!phrase.isTerm() && settled.size() > 0) {
                settled = verified(settled, phrase);
            }
        }
        return Ids.union(List.of(settled, fresh(phrases)));
    }

    /** Those in which the two stand at most that many words apart, in either order. */
    public Ids near(Phrase one, int distance, Phrase other) {
        List<Phrase> both = List.of(one, other);
        List<Long> near = new ArrayList<>();
        db.select(SEARCH_TEXT.MESSAGE_ID, SEARCH_TEXT.WORDS)
                .from(SEARCH_TEXT)
                .where(among(SEARCH_TEXT.MESSAGE_ID, candidates(both)))
                .orderBy(SEARCH_TEXT.MESSAGE_ID)
                .forEach(row -> {
                    if (areNear(row.value2(), one, distance, other)) {
                        near.add(row.value1());
                    }
                });
        fresh.forEach((id, words) -> {
            if (areNear(words, one, distance, other)) {
                near.add(id);
            }
        });
        return Ids.of(near);
    }

    /** The messages that hold a term of that tag with a number in the range; each message has at most one, its last word. */
    public Ids numbered(String tag, int from, int to) {
        List<Ids> found = new ArrayList<>();
        for (int number = from; number <= to; number++) {
            found.add(holders(tag + number));
        }
        Ids settled = found.isEmpty() ? Ids.NONE : Ids.union(found).filter(id -> !fresh.containsKey(id));
        return Ids.union(List.of(
                settled,
                Ids.of(fresh.entrySet().stream()
                        .filter(message -> {
                            String words = message.getValue().strip();
                            int at = words.lastIndexOf(' ' + tag);
                            int number = at < 0 ? -1 : Integer.parseInt(words.substring(at + 1 + tag.length()));
                            return number >= from && number <= to;
                        })
                        .mapToLong(Map.Entry::getKey))));
    }

    /** That a field is one of the ids. */
    public static Condition among(Field<Long> field, Ids ids) {
        // The sum keeps many ids from being fetched one by one, with the bodies beside them; H2 hashes a list of
        // literals.
        return ids.size() <= FEW ? field.in(ids.boxed()) : condition("{0} + 0 IN ({1})", field, raw(ids.toString()));
    }

    /** Who holds all the terms, by the segments. */
    private Ids candidates(List<Phrase> phrases) {
        Set<String> terms = new HashSet<>();
        phrases.forEach(phrase -> phrase.words().forEach(word -> terms.add(Term.of(word))));
        List<Ids> found = new ArrayList<>();
        for (String term : terms) {
            Ids holders = holders(term);
            if (holders.size() == 0) {
                return holders;
            }
            found.add(holders);
        }
        return found.stream().reduce(Ids::and).orElse(Ids.NONE).filter(id -> !fresh.containsKey(id));
    }

    private Ids holders(String term) {
        long key = Term.key(term);
        List<byte[]> segments = db.select(SEARCH_SEGMENT.MESSAGE_IDS)
                .from(SEARCH_SEGMENT)
                .where(SEARCH_SEGMENT.ID.between(key, key + Term.SEGMENTS - 1))
                .and(SEARCH_SEGMENT.TERM.eq(term))
                .orderBy(SEARCH_SEGMENT.ID)
                .fetch(SEARCH_SEGMENT.MESSAGE_IDS);
        return Ids.of(segments.stream().flatMapToLong(Ids::read));
    }

    private Ids verified(Ids candidates, Phrase phrase) {
        return Ids.of(db.select(SEARCH_TEXT.MESSAGE_ID)
                .from(SEARCH_TEXT)
                .where(among(SEARCH_TEXT.MESSAGE_ID, candidates))
                .and(or(phrase.spellings().stream()
                        .map(spelling -> SEARCH_TEXT.WORDS.contains(spelling))
                        .toList()))
                .orderBy(SEARCH_TEXT.MESSAGE_ID)
                .fetch(SEARCH_TEXT.MESSAGE_ID));
    }

    private Ids fresh(List<Phrase> phrases) {
        return Ids.of(fresh.entrySet().stream()
                .filter(message -> phrases.stream().allMatch(phrase -> phrase.isIn(message.getValue())))
                .mapToLong(Map.Entry::getKey));
    }

    private static boolean areNear(String words, Phrase one, int distance, Phrase other) {
        List<Integer> others = positions(words, other);
        return positions(words, one).stream()
                .anyMatch(at -> others.stream()
                        .anyMatch(place -> place > at
                                ? place - at - one.words().size() <= distance
                                : place < at && at - place - other.words().size() <= distance));
    }

    /** At which words of a text the phrase begins. */
    private static List<Integer> positions(String words, Phrase phrase) {
        List<Integer> positions = new ArrayList<>();
        for (String spelling : phrase.spellings()) {
            int count = 0;
            int counted = 0;
            for (int at = words.indexOf(spelling); at >= 0; at = words.indexOf(spelling, at + 1)) {
                for (; counted < at; counted++) {
                    count += words.charAt(counted) == ' ' ? 1 : 0;
                }
                positions.add(count);
            }
        }
        Collections.sort(positions);
        return positions;
    }
}
