package dev.grindstone.shop.registries;

import java.util.Arrays;
import java.util.Optional;

/** What a registry is for. */
enum Kind {
    WEDDING("wedding", "Wedding Registry", "Wedding date", "Your partner’s name", "For two who marry"),
    BABY("baby", "Baby Registry", "Due date", "Who else it is for", "For a child who is on the way");

    private final String key;
    private final String label;
    private final String day;
    private final String partner;
    private final String about;

    Kind(String key, String label, String day, String partner, String about) {
        this.key = key;
        this.label = label;
        this.day = day;
        this.partner = partner;
        this.about = about;
    }

    /** In rows and addresses. */
    String key() {
        return key;
    }

    String label() {
        return label;
    }

    /** What its day is called. */
    String day() {
        return day;
    }

    /** What the second name is called. */
    String partner() {
        return partner;
    }

    String about() {
        return about;
    }

    /** The one with such a key. */
    static Optional<Kind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
