package dev.grindstone.shop.returning;

import java.util.Arrays;
import java.util.Locale;

/** How something travels back. */
enum Way {
    DROPOFF(
            "Drop off at a Fleetway point",
            "Show the code on your label page at any Fleetway point. No box or label needed.",
            "Bring it to a Fleetway point with the code on the page of your return."),
    PICKUP(
            "Pickup at your address",
            "The carrier collects it at your door on the next working morning.",
            "The carrier collects it on the next working morning. Have it packed.");

    private final String label;
    private final String detail;
    private final String todo;

    Way(String label, String detail, String todo) {
        this.label = label;
        this.detail = detail;
        this.todo = todo;
    }

    static Way of(String code) {
        return Arrays.stream(values())
                .filter(way -> way.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Choose how to send it back"));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }

    String detail() {
        return detail;
    }

    String todo() {
        return todo;
    }
}
