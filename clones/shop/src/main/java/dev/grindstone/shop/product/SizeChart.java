package dev.grindstone.shop.product;

import java.util.List;
import java.util.Optional;

/**
 * What the sizes of clothes, shoes and rings measure.
 *
 * @param head of the columns
 * @param rows one for each size that there is
 */
record SizeChart(String heading, List<String> head, List<List<String>> rows) {
    private static final List<List<String>> CLOTHES = List.of(
            List.of("XS", "31 - 33", "24 - 26", "34 - 36", "0 - 2"),
            List.of("S", "34 - 36", "27 - 29", "36 - 38", "4 - 6"),
            List.of("M", "37 - 39", "30 - 32", "38 - 40", "8 - 10"),
            List.of("L", "40 - 42", "33 - 35", "41 - 43", "12 - 14"),
            List.of("XL", "43 - 46", "36 - 39", "44 - 47", "16 - 18"),
            List.of("XXL", "47 - 50", "40 - 43", "48 - 51", "20 - 22"));
    private static final List<List<String>> SHOES = List.of(
            List.of("5", "35.5", "3", "8.6", "21.8"),
            List.of("6", "36.5", "4", "8.9", "22.6"),
            List.of("7", "38", "5", "9.3", "23.5"),
            List.of("8", "39", "6", "9.6", "24.3"),
            List.of("9", "40.5", "7", "9.9", "25.2"),
            List.of("10", "42", "8", "10.2", "26.0"),
            List.of("11", "43", "9", "10.6", "26.8"),
            List.of("12", "44.5", "10", "10.9", "27.7"));
    private static final List<List<String>> RINGS = List.of(
            List.of("5", "15.7", "1.94", "J ½"),
            List.of("6", "16.5", "2.04", "L ½"),
            List.of("7", "17.3", "2.14", "N ½"),
            List.of("8", "18.2", "2.24", "P ½"),
            List.of("9", "19.0", "2.34", "R ½"));

    /** That of a product, if its sizes are of those that can be looked up. */
    static Optional<SizeChart> of(Item item) {
        return chart(
                        item,
                        "Size",
                        "Clothing sizes, in inches",
                        List.of("Size", "Chest", "Waist", "Hips", "US size"),
                        CLOTHES)
                .or(() ->
                        chart(item, "Size", "Shoe sizes", List.of("US", "EU", "UK", "Foot, inches", "Foot, cm"), SHOES))
                .or(() -> chart(
                        item, "Ring Size", "Ring sizes", List.of("US", "Diameter, mm", "Around, inches", "UK"), RINGS));
    }

    private static Optional<SizeChart> chart(
            Item item, String option, String heading, List<String> head, List<List<String>> all) {
        int at = item.options().indexOf(option);
        if (at < 0) {
            return Optional.empty();
        }
        List<String> sizes = item.variants().stream()
                .map(variant -> variant.values().get(at))
                .distinct()
                .toList();
        List<List<String>> rows =
                all.stream().filter(row -> sizes.contains(row.get(0))).toList();
        return rows.size() == sizes.size() && rows.size() > 1
                ? Optional.of(new SizeChart(heading, head, rows))
                : Optional.empty();
    }
}
