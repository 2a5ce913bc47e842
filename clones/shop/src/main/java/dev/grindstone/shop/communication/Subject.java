package dev.grindstone.shop.communication;

import java.util.Arrays;
import java.util.Optional;

/** What mails can be about that nobody has to get. */
enum Subject {
    DEALS("deals", "Deals and coupons", "What is cheaper this week, and coupons for what you looked at"),
    NEWS("news", "New releases", "What is new from brands and in departments where you bought"),
    REPLENISH("again", "Buy again", "A word when something you buy regularly may be used up"),
    REVIEWS("reviews", "Reviews", "Questions about what you bought, and thanks for reviews that helped"),
    LISTS("lists", "Lists and registries", "Price drops of what is on your lists"),
    SURVEYS("surveys", "Surveys", "Now and then, how we are doing");

    private final String key;
    private final String label;
    private final String about;

    Subject(String key, String label, String about) {
        this.key = key;
        this.label = label;
        this.about = about;
    }

    /** In rows and forms. */
    String key() {
        return key;
    }

    String label() {
        return label;
    }

    String about() {
        return about;
    }

    /** The one with such a key. */
    static Optional<Subject> of(String key) {
        return Arrays.stream(values())
                .filter(subject -> subject.key.equals(key))
                .findFirst();
    }
}
