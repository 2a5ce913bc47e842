package dev.grindstone.mail.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where phrases begin in messages, told from the places of their terms. */
final class Occurrences {
    private static final int[] NOWHERE = {};

    private final Ids messages;
    private final Map<String, Map<Long, int[]>> places = new HashMap<>();

    /** Of those messages only. */
    Occurrences(Ids messages) {
        this.messages = messages;
    }

    /** Tells the holders of a term, segment by segment. */
    void learn(String term, List<byte[]> segments) {
        Map<Long, int[]> known = places.computeIfAbsent(term, any -> new HashMap<>());
        segments.forEach(segment -> Postings.read(segment, messages, known::put));
    }

    /** Those that hold the phrase somewhere. */
    Ids holders(Phrase phrase) {
        List<Word> words = words(phrase);
        return messages.filter(message -> starts(message, words).length > 0);
    }

    /** Those in which the two stand at most that many words apart, in either order. */
    Ids near(Phrase one, int distance, Phrase other) {
        List<Word> words = words(one);
        List<Word> otherWords = words(other);
        return messages.filter(message -> {
            int[] others = starts(message, otherWords);
            for (int at : starts(message, words)) {
                for (int place : others) {
                    if (one.isNear(at, distance, other, place)) {
                        return true;
                    }
                }
            }
            return false;
        });
    }

    /**
     * A word of a phrase.
     *
     * @param places of its term, by message
     * @param ending which ending the term has to have there
     * @param anyEnding whether it may have any
     */
    private record Word(Map<Long, int[]> places, int ending, boolean anyEnding) {

        /** Where the word stands. */
        int[] in(long message) {
            int[] found = places.getOrDefault(message, NOWHERE);
            int[] at = new int[found.length];
            int count = 0;
            for (int place : found) {
                if (anyEnding || Postings.ending(place) == ending) {
                    at[count++] = Postings.at(place);
                }
            }
            return count == at.length ? at : Arrays.copyOf(at, count);
        }
    }

    private List<Word> words(Phrase phrase) {
        List<Word> words = new ArrayList<>();
        for (String word : phrase.words()) {
            boolean isLast = words.size() == phrase.words().size() - 1;
            words.add(new Word(
                    places.getOrDefault(Term.of(word), Map.of()), Term.ending(word), isLast && !phrase.exact()));
        }
        return words;
    }

    /** The numbers of the words at which the phrase begins. */
    private static int[] starts(long message, List<Word> words) {
        int[] starts = words.get(0).in(message);
        for (int i = 1; i < words.size() && starts.length > 0; i++) {
            int[] follow = words.get(i).in(message);
            int count = 0;
            for (int at : starts) {
                if (Arrays.binarySearch(follow, at + i) >= 0) {
                    starts[count++] = at;
                }
            }
            starts = Arrays.copyOf(starts, count);
        }
        return starts;
    }
}
