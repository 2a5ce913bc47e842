package dev.grindstone.shop.reports;

import java.util.List;

/** What can be reported, and for which reasons. */
enum Kind {
    REVIEW("review", "Off topic", "Inappropriate or hurtful", "Fake or paid for", "Something else"),
    PRODUCT(
            "product",
            "Missing or wrong information",
            "Missing or wrong pictures",
            "Not allowed to be sold",
            "Unsafe to use",
            "Something else");

    private final String word;
    private final List<String> reasons;

    Kind(String word, String... reasons) {
        this.word = word;
        this.reasons = List.of(reasons);
    }

    /** How it is named in a sentence. */
    String word() {
        return word;
    }

    List<String> reasons() {
        return reasons;
    }
}
