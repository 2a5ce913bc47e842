package dev.grindstone.shop.product;

import static dev.grindstone.shop.db.Tables.MAKER;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * What the maker of a product has to say, with pictures.
 *
 * @param parts of the text, each with a picture
 */
record Maker(String brand, String tagline, String story, List<Part> parts) {
    private static final int MOST = 3;

    Maker {
        parts = List.copyOf(parts);
    }

    /** A picture with what it shows. */
    record Part(String heading, String text, String picture) {}

    /** The maker of a product, if it has something to say. */
    static Optional<Maker> of(DSLContext db, Item item) {
        return db.selectFrom(MAKER)
                .where(MAKER.BRAND.eq(item.said().brand()))
                .fetchOptional()
                .map(row -> new Maker(row.getBrand(), row.getTagline(), row.getStory(), parts(item)));
    }

    /** The first things that are said of it which have a heading. */
    private static List<Part> parts(Item item) {
        List<String> pictures = item.variants().stream()
                .flatMap(variant -> variant.pictures().stream())
                .distinct()
                .toList();
        List<Part> parts = new ArrayList<>();
        for (String bullet : item.said().bullets()) {
            int colon = bullet.indexOf(": ");
            if (colon > 0 && parts.size() < MOST) {
                parts.add(new Part(
                        sentence(bullet.substring(0, colon)),
                        bullet.substring(colon + 2),
                        pictures.get(parts.size() % pictures.size())));
            }
        }
        return parts;
    }

    private static String sentence(String capitals) {
        String small = capitals.toLowerCase(Locale.ROOT);
        return small.isEmpty() ? "" : small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1);
    }
}
