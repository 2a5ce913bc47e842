package dev.grindstone.shop.checkout.order;

import dev.grindstone.shop.catalog.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/*
 * The page sends back what it showed, as line,price;…;total. Nothing is ever charged by it: it is compared with
 * what is true now, and where the two differ the buyer is told instead of charged.
 */
/** What a buyer saw before they placed the order. */
public record Seen(Map<Long, Long> prices, long total) {

    public static String text(Quote quote) {
        return text(List.of(quote));
    }

    /** The same of several orders that are placed at once. */
    public static String text(List<Quote> quotes) {
        return lines(quotes).map(line -> line.key() + "," + line.price() + ";").collect(Collectors.joining())
                + total(quotes);
    }

    private static Stream<Line> lines(List<Quote> quotes) {
        return quotes.stream().flatMap(quote -> quote.order().lines().stream());
    }

    private static long total(List<Quote> quotes) {
        return quotes.stream().mapToLong(quote -> quote.sums().total()).sum();
    }

    /**
     * What a page sent.
     *
     * @throws IllegalArgumentException when no page of ours did
     */
    public static Seen of(String text) {
        if (!text.matches("(\\d{1,18}\\d?,\\d{1,15};)*\\d{1,15}")) {
            throw new IllegalArgumentException("The form of this checkout is damaged: load the page again");
        }
        Map<Long, Long> prices = new LinkedHashMap<>();
        String[] parts = text.split(";", -1);
        for (int i = 0; i < parts.length - 1; i++) {
            String[] pair = parts[i].split(",", 2);
            prices.put(Long.parseLong(pair[0]), Long.parseLong(pair[1]));
        }
        return new Seen(prices, Long.parseLong(parts[parts.length - 1]));
    }

    /** What is otherwise now, a sentence each; empty when it is the same. */
    public List<String> differences(Quote quote) {
        return differences(List.of(quote));
    }

    /** The same of several orders that are placed at once. */
    public List<String> differences(List<Quote> quotes) {
        List<String> differences = new ArrayList<>();
        long known = 0;
        for (Line line : lines(quotes).toList()) {
            Long price = prices.get(line.key());
            if (price == null) {
                differences.add(line.ware().looks().title() + " was added to your cart.");
            } else {
                known++;
                if (price != line.price()) {
                    differences.add("The price of " + line.ware().looks().title() + " has "
                            + (line.price() > price ? "increased" : "decreased") + " from " + Money.text(price) + " to "
                            + Money.text(line.price()) + ".");
                }
            }
        }
        if (known < prices.size()) {
            differences.add("Something that was part of your order is no longer available.");
        }
        if (differences.isEmpty() && total != total(quotes)) {
            differences.add("Your order total has changed from " + Money.text(total) + " to "
                    + Money.text(total(quotes)) + ".");
        }
        return differences;
    }
}
