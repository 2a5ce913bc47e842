package dev.grindstone.shop.account;

import dev.grindstone.shop.frame.Frame;
import java.util.List;

/** The account's first page. */
public record HomePage(Frame frame, List<Entry> entries) {
    public HomePage {
        entries = List.copyOf(entries);
    }

    /** A card that leads somewhere. */
    record Entry(String heading, String text, String icon, String path) {}
}
