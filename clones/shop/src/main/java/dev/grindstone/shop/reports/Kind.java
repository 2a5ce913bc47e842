package dev.grindstone.shop.reports;

import java.util.List;

/** What can be reported, and for which reasons. */
enum Kind {
    REVIEW("review") {
        @Override
        List<String> reasons() {
            return List.of("Off topic", "Inappropriate or hurtful", "Fake or paid for", "Something else");
        }
    },
    PRODUCT("product") {
        @Override
        List<String> reasons() {
            return List.of(
                    "Missing or wrong information",
                    "Missing or wrong pictures",
                    "Not allowed to be sold",
                    "Unsafe to use",
                    "Something else");
        }
    };

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** How it is named in a sentence. */
    String word() {
        return word;
    }

    abstract List<String> reasons();
}
