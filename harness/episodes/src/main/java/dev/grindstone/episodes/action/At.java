package dev.grindstone.episodes.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A place on a page. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface At {

    /** A pixel of the viewport, from its top left corner. */
    record Point(int x, int y) implements At {
        /** The pixel of fractional coordinates, a half rounded up. */
        public static Point rounded(double x, double y) {
            return new Point((int) Math.floor(x + 0.5), (int) Math.floor(y + 0.5));
        }
    }

    /** A node of the newest snapshot, {@code e9}. */
    record Ref(String ref) implements At {}

    /**
     * A control as a person with a screen reader finds it.
     *
     * @param role its ARIA role
     * @param name its accessible name or a part of it; null for any
     * @param exact whether the name must be the whole accessible name with its case; null for no
     * @param nth which one of several, from 0; null when there must be only one
     * @param within what it lies in; null for anywhere
     */
    record Role(
            String role,
            @Nullable String name,
            @Nullable Boolean exact,
            @Nullable Integer nth,
            @Nullable At within) implements At {
        /** The only control of this role whose accessible name contains the name. */
        public static Role of(String role, String name) {
            return new Role(role, name, null, null, null);
        }
    }

    /** The one element that a CSS selector finds; for scripts, since an agent sees no markup. */
    record Selector(String selector) implements At {}
}
