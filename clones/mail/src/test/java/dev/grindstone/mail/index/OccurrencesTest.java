package dev.grindstone.mail.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OccurrencesTest {
    private static final long FAR = 1L << 60;

    private final Map<Long, String> texts = new TreeMap<>(Map.of(
            7L,
            " two boxes of books | s:two s:boxes | ",
            FAR,
            " two box of book | s:box s:two | ",
            FAR + 1,
            " books of two | boxes | "));

    private Ids holders(String words, boolean exact) {
        Phrase phrase = Phrase.of(words, exact);
        return occurrences(phrase).holders(phrase);
    }

    private Occurrences occurrences(Phrase... phrases) {
        Map<String, Postings> terms = new HashMap<>();
        texts.forEach((id, words) -> WordIndex.places(words)
                .forEach((term, places) ->
                        terms.computeIfAbsent(term, any -> new Postings()).add(id, places)));
        Occurrences occurrences = new Occurrences(
                Ids.of(texts.keySet().stream().mapToLong(Long::longValue).toArray()));
        for (Phrase phrase : phrases) {
            for (String word : phrase.words()) {
                String term = Term.of(word);
                occurrences.learn(
                        term, List.of(terms.getOrDefault(term, new Postings()).bytes()));
            }
        }
        return occurrences;
    }

    @Test
    void a_phrase_is_words_in_a_row_of_which_the_last_may_be_in_its_other_number() {
        assertThat(holders("two boxes", false)).hasToString("7," + FAR);
        assertThat(holders("two box", false)).hasToString("7," + FAR);
        assertThat(holders("boxes of book", false)).hasToString("7");
        assertThat(holders("of two", false)).hasToString(Long.toString(FAR + 1));
        assertThat(holders("two of", false)).hasToString("");
        assertThat(holders("nowhere of", false)).hasToString("");
    }

    @Test
    void an_exact_phrase_is_as_it_is_written() {
        assertThat(holders("two boxes", true)).hasToString("7");
        assertThat(holders("box", true)).hasToString(Long.toString(FAR));
        assertThat(holders("s:two s:boxes", true)).hasToString("7");
    }

    @Test
    void no_phrase_reaches_into_the_next_part() {
        assertThat(holders("two boxes", false).contains(FAR + 1)).isFalse();
        assertThat(holders("books s:two", false)).hasToString("");
    }

    @Test
    void neighbours_stand_at_most_that_many_words_apart() {
        Phrase two = Phrase.of("two", false);
        Phrase book = Phrase.of("book", false);

        assertThat(occurrences(two, book).near(two, 2, book)).hasToString("7," + FAR + "," + (FAR + 1));
        assertThat(occurrences(two, book).near(book, 1, two)).hasToString(Long.toString(FAR + 1));
        assertThat(occurrences(two, book).near(two, 0, book)).hasToString("");
    }

    @Test
    void all_endings_of_a_term_are_told_apart() {
        assertThat(List.of("pony", "ponies", "box", "boxes", "cat", "cats"))
                .extracting(Stem::ending)
                .containsExactly(0, 3, 0, 2, 0, 1);
    }

    @Test
    void a_text_that_names_every_message_is_kept_as_it_is() {
        Postings postings = new Postings();
        int[] places = {Postings.place(0, 0), Postings.place(1, 3), Postings.place(2_000_000, 1)};
        postings.add(1, places);
        postings.add(FAR, new int[] {Postings.place(5, 2)});

        assertThat(Postings.messages(List.of(postings.bytes())).stream().toArray())
                .containsExactly(1, FAR);
        Map<Long, int[]> read = new HashMap<>();
        Postings.read(postings.bytes(), Ids.of(1, FAR), read::put);
        assertThat(read.get(1L)).containsExactly(places);
        assertThat(read.get(FAR)).containsExactly(Postings.place(5, 2));
    }
}
