package dev.grindstone.mail.search;

import java.util.List;

/** The light stemming of the search: the last word also matches in its plural or singular. */
final class Plural {
    private static final int SHORTEST = 4;

    private Plural() {}

    /** Words with a space around each, as given and with the last one's other number where it has one. */
    static List<String> variants(String words) {
        String base = words.substring(0, words.length() - 1);
        String last = base.substring(base.lastIndexOf(' ') + 1);
        if (last.length() < SHORTEST || !last.chars().allMatch(Character::isLetter)) {
            return List.of(words);
        }
        if (last.endsWith("ies")) {
            return List.of(words, base.substring(0, base.length() - 3) + "y ");
        }
        if (last.endsWith("s") && !last.endsWith("ss")) {
            return List.of(words, base.substring(0, base.length() - 1) + " ");
        }
        return last.endsWith("y")
                ? List.of(words, base + "s ", base.substring(0, base.length() - 1) + "ies ")
                : List.of(words, base + "s ");
    }
}
