package dev.grindstone.shop.reviews;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A review as somebody wants to have it.
 *
 * @param stars 1 to 5; 0 while none are chosen
 */
record Draft(int stars, String title, String body) {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BODY = 8_000;

    /** What it still lacks, by the name of the field. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (stars < 1 || stars > 5) {
            problems.put("stars", "Select from one to five stars");
        }
        check(problems, "title", title, LONGEST_TITLE, "Please enter your headline.");
        check(problems, "body", body, LONGEST_BODY, "Please add a written review.");
        return problems;
    }

    private static void check(Map<String, String> problems, String field, String text, int longest, String missing) {
        if (text.isBlank()) {
            problems.put(field, missing);
        } else if (text.strip().length() > longest) {
            problems.put(
                    field, "This has " + text.strip().length() + " characters: shorten it to " + longest + " at most.");
        }
    }
}
