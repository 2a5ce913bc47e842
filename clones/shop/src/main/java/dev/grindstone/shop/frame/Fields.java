package dev.grindstone.shop.frame;

import dev.grindstone.kit.web.Visit;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a form brought, as text without blanks around it or as a number. */
public final class Fields {
    private Fields() {}

    /** The text of a field; empty when it was not sent. */
    public static String text(Visit visit, String name) {
        @Nullable String sent = visit.form(name);
        return sent == null ? "" : sent.strip();
    }

    /** The text of a field of the address; empty without it. */
    public static String asked(Visit visit, String name) {
        @Nullable String sent = visit.query(name);
        return sent == null ? "" : sent.strip();
    }

    /** Whether a field was sent: a button that was pressed, a box that was ticked. */
    public static boolean has(Visit visit, String name) {
        return visit.form(name) != null || visit.form(name + ".x") != null;
    }

    /** The whole number that a text is. */
    public static OptionalLong number(String text) {
        return text.matches("\\d{1,19}") && (text.length() < 19 || text.compareTo(Long.toString(Long.MAX_VALUE)) <= 0)
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }
}
