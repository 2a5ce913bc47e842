package dev.grindstone.shop.street;

import dev.grindstone.shop.catalog.Node;
import java.util.List;
import java.util.Locale;

/**
 * A department that shops of the street have goods of, with those of its parts that they have goods of.
 *
 * @param slug its name in addresses, such as {@code home-kitchen}
 */
public record Category(Node node, String slug, List<Node> parts) {
    public Category {
        parts = List.copyOf(parts);
    }

    /** A name as addresses have it. */
    public static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** The address of its page. */
    public String path() {
        return "/c/" + slug;
    }

    /** The address of the page of one of its parts. */
    public String path(Node part) {
        return path() + "/" + slug(part.name());
    }
}
