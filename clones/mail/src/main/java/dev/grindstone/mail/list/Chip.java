package dev.grindstone.mail.list;

import org.jspecify.annotations.Nullable;

/** A label on a row; without a colour of its own it is grey. */
record Chip(String name, @Nullable String color) {

    /** The last part of a nested label's name, which is what fits on a row. */
    String shortName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The colour as a style for its element, or none. */
    @Nullable
    String style() {
        return color == null ? null : "--x-label: " + color;
    }
}
