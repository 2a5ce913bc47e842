package dev.grindstone.mail.index;

import static dev.grindstone.mail.db.Tables.SEARCH_FRESH;
import static dev.grindstone.mail.db.Tables.SEARCH_SEGMENT;
import static dev.grindstone.mail.db.Tables.SEARCH_TEXT;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.raw;

import dev.grindstone.kit.query.IdSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Reads the index; what it has read it believes for as long as it lives. */
public final class Lookup {
    private static final int FEW = 100;

    private final DSLContext db;
    private final Map<Long, String> fresh;
    private final Map<String, List<byte[]>> segments = new HashMap<>();

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
        List<Phrase> spelled =
                phrases.stream().filter(phrase -> !phrase.isTerm()).toList();
        Ids settled = candidates(phrases);
        Occurrences occurrences = occurrences(settled, spelled);
        for (Phrase phrase : spelled) {
            settled = settled.and(occurrences.holders(phrase));
        }
        return Ids.union(List.of(settled, fresh(words -> phrases.stream().allMatch(phrase -> phrase.isIn(words)))));
    }

    /** Those in which the two stand at most that many words apart, in either order. */
    public Ids near(Phrase one, int distance, Phrase other) {
        List<Phrase> both = List.of(one, other);
        Ids settled = occurrences(candidates(both), both).near(one, distance, other);
        return Ids.union(List.of(settled, fresh(words -> areNear(words, one, distance, other))));
    }

    /** The messages that hold a term of that tag with a number in the range; each message has at most one, its last word. */
    public Ids numbered(String tag, int from, int to) {
        Ids settled = from > to ? Ids.NONE : settled(numbers(tag, from, to));
        return Ids.union(List.of(
                settled,
                Ids.of(fresh.entrySet().stream()
                        .filter(message -> {
                            String words = message.getValue().strip();
                            int at = words.lastIndexOf(' ' + tag);
                            int number = at < 0 ? -1 : Integer.parseInt(words.substring(at + 1 + tag.length()));
                            return number >= from && number <= to;
                        })
                        .mapToLong(Map.Entry::getKey)
                        .toArray())));
    }

    /** That a field is one of the ids. */
    public static Condition among(Field<Long> field, Ids ids) {
        // Few are fetched one by one, with the bodies beside them. Literals: H2 walks through a list of parameters.
        return ids.size() <= FEW && ids.size() > 0
                ? condition("{0} IN ({1})", field, raw(ids.toString()))
                : IdSet.among(field, ids.sorted());
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
        return settled(found.stream().reduce(Ids::and).orElse(Ids.NONE));
    }

    /** Those of which the segments are to be believed. */
    private Ids settled(Ids ids) {
        return fresh.isEmpty() ? ids : ids.filter(id -> !fresh.containsKey(id));
    }

    private Occurrences occurrences(Ids messages, List<Phrase> phrases) {
        Occurrences occurrences = new Occurrences(messages);
        if (messages.size() > 0) {
            phrases.stream()
                    .flatMap(phrase -> phrase.words().stream())
                    .map(Term::of)
                    .distinct()
                    .forEach(term -> occurrences.learn(term, segments(term)));
        }
        return occurrences;
    }

    private Ids numbers(String tag, int from, int to) {
        return Postings.messages(db.select(SEARCH_SEGMENT.HOLDERS)
                .from(SEARCH_SEGMENT)
                .where(SEARCH_SEGMENT.ID.between(Term.key(tag + from), Term.key(tag + to) + Term.SEGMENTS - 1))
                .and(SEARCH_SEGMENT.TERM.startsWith(tag))
                .orderBy(SEARCH_SEGMENT.ID)
                .fetch(SEARCH_SEGMENT.HOLDERS));
    }

    private Ids holders(String term) {
        return Postings.messages(segments(term));
    }

    private List<byte[]> segments(String term) {
        long key = Term.key(term);
        return segments.computeIfAbsent(
                term,
                any -> db.select(SEARCH_SEGMENT.HOLDERS)
                        .from(SEARCH_SEGMENT)
                        .where(SEARCH_SEGMENT.ID.between(key, key + Term.SEGMENTS - 1))
                        .and(SEARCH_SEGMENT.TERM.eq(term))
                        .orderBy(SEARCH_SEGMENT.ID)
                        .fetch(SEARCH_SEGMENT.HOLDERS));
    }

    private Ids fresh(Predicate<String> wanted) {
        return Ids.of(fresh.entrySet().stream()
                .filter(message -> wanted.test(message.getValue()))
                .mapToLong(Map.Entry::getKey)
                .toArray());
    }

    private static boolean areNear(String words, Phrase one, int distance, Phrase other) {
        List<Integer> others = positions(words, other);
        return positions(words, one).stream()
                .anyMatch(at -> others.stream().anyMatch(place -> one.isNear(at, distance, other, place)));
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
