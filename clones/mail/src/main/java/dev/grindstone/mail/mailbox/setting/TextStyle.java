package dev.grindstone.mail.mailbox.setting;

import java.util.List;

/**
 * How text looks that somebody writes.
 *
 * @param font one of {@link #FONTS}
 * @param size one of {@link #SIZES}
 * @param color {@code #rrggbb}
 */
public record TextStyle(String font, String size, String color) {
    /** The colour that pages give text by themselves; it is written into no message. */
    public static final String INK = "#000000";

    /** A value, what it is called, and its CSS. */
    public record Look(String value, String name, String css) {}

    /** The fonts, as the formatting bar offers them. */
    public static final List<Look> FONTS = List.of(
            new Look("sans-serif", "Sans Serif", ""),
            new Look("serif", "Serif", "font-family:Roboto Slab,serif"),
            new Look("narrow", "Narrow", "font-family:Roboto Condensed,sans-serif"));

    /** The sizes, as the formatting bar offers them. */
    public static final List<Look> SIZES = List.of(
            new Look("small", "Small", "font-size:x-small"),
            new Look("normal", "Normal", ""),
            new Look("large", "Large", "font-size:large"),
            new Look("huge", "Huge", "font-size:xx-large"));

    /** The colours. */
    public static final List<Look> COLORS = List.of(
            color(INK, "Black"),
            color("#5b6b6d", "Dark gray"),
            color("#7f1414", "Dark red"),
            color("#c62828", "Red"),
            color("#8a4606", "Dark orange"),
            color("#2e7d32", "Green"),
            color("#0b7a75", "Cyan"),
            color("#1f5fa8", "Blue"),
            color("#123a69", "Dark blue"),
            color("#6a3fb0", "Purple"),
            color("#b3277a", "Magenta"));

    private static Look color(String value, String name) {
        return new Look(value, name, value.equals(INK) ? "" : "color:" + value);
    }

    /** As a {@code style} attribute holds it; empty for the usual look. */
    public String css() {
        return String.join(
                ";",
                List.of(css(FONTS, font), css(SIZES, size), css(COLORS, color)).stream()
                        .filter(each -> !each.isEmpty())
                        .toList());
    }

    /** An empty line to write on in that style, as HTML; empty for the usual look. */
    public String line() {
        return css().isEmpty() ? "" : "<div style=\"" + css() + "\"><br></div>";
    }

    private static String css(List<Look> looks, String value) {
        return looks.stream()
                .filter(look -> look.value().equals(value))
                .map(Look::css)
                .findFirst()
                .orElse("");
    }
}
