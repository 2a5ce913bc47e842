package dev.grindstone.shop.product;

import dev.grindstone.shop.catalog.Node;
import dev.grindstone.shop.catalog.Slug;
import dev.grindstone.shop.catalog.Stars;
import java.time.Instant;
import java.util.List;

/**
 * A product, with all its variants.
 *
 * @param asin of the family
 * @param path from its department to the node it lies in
 * @param options what variants differ in; empty when there is nothing to choose
 */
record Item(
        long id,
        String asin,
        List<Node> path,
        Said said,
        List<String> options,
        Standing standing,
        List<Variant> variants) {
    private static final int OVERVIEW = 5;

    Item {
        path = List.copyOf(path);
        options = List.copyOf(options);
        variants = List.copyOf(variants);
    }

    /** What is said of it. */
    record Said(String brand, String title, List<String> bullets, String description, List<Detail> details) {}

    /** A row of a table. */
    record Detail(String name, String value) {}

    /** How it does. */
    record Standing(Stars stars, int bought, String badge, Instant listedAt) {}

    /** The variant with an asin; by that of the family, the first that is to be had. */
    Variant variant(String wanted) {
        return variants.stream()
                .filter(each -> each.asin().equalsIgnoreCase(wanted))
                .findFirst()
                .or(() -> variants.stream()
                        .filter(each -> each.featured().isPresent())
                        .findFirst())
                .orElseGet(() -> variants.get(0));
    }

    /** The table at the top. */
    List<Detail> overview() {
        return said.details().subList(0, Math.min(OVERVIEW, said.details().size()));
    }

    /** The department it is in. */
    Node department() {
        return path.get(0);
    }

    /** Such as {@code 2K+ bought in past month}; empty when that is not worth telling. */
    String boughtText() {
        int bought = standing.bought();
        if (bought < 50) {
            return "";
        }
        return (bought < 1000 ? bought / 50 * 50 + "" : bought / 1000 + "K") + "+ bought in past month";
    }

    /** The long address of a variant's page. */
    String pathOf(Variant variant) {
        return "/" + Slug.of(said.title()) + "/dp/" + variant.asin();
    }
}
