package dev.grindstone.mail.index;

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
        return messages.filter(message -> starts(message, phrase).length > 0);
    }

    /** Those in which the two stand at most that many words apart, in either order. */
    Ids near(Phrase one, int distance, Phrase other) {
        return messages.filter(message -> {
            int[] others = starts(message, other);
            return Arrays.stream(starts(message, one))
                    .anyMatch(at -> Arrays.stream(others).anyMatch(place -> one.isNear(at, distance, other, place)));
        });
    }

    /** The numbers of the words at which the phrase begins. */
    private int[] starts(long message, Phrase phrase) {
        int[] starts = places(message, phrase, 0);
        for (int i = 1; i < phrase.words().size() && starts.length > 0; i++) {
            int[] follow = places(message, phrase, i);
            int offset = i;
            starts = Arrays.stream(starts)
                    .filter(at -> Arrays.binarySearch(follow, at + offset) >= 0)
                    .toArray();
        }
        return starts;
    }

    /** Where a word of the phrase stands, in the spelling the phrase wants. */
    private int[] places(long message, Phrase phrase, int word) {
        int[] found =
                places.getOrDefault(Term.of(phrase.words().get(word)), Map.of()).getOrDefault(message, NOWHERE);
        int ending = Term.ending(phrase.words().get(word));
        boolean anyEnding = !phrase.exact() && word == phrase.words().size() - 1;
        return Arrays.stream(found)
                .filter(place -> anyEnding || Postings.ending(place) == ending)
                .map(Postings::at)
                .toArray();
    }
}
