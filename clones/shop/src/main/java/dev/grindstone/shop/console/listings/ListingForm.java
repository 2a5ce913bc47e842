package dev.grindstone.shop.console.listings;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.console.Amount;
import dev.grindstone.shop.frame.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the form of a listing brought: words, and a price and a stock for each variant. */
final class ListingForm {
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, String> wrong = new LinkedHashMap<>();
    private final Map<String, Object> args = new HashMap<>();

    ListingForm(Visit visit, Seller seller, Listing listing) {
        args.put("asin", listing.asin());
        args.put("seller", seller.handle());
        if (listing.isOwn()) {
            words(visit);
        }
        List<Long> offers = new ArrayList<>();
        List<Long> prices = new ArrayList<>();
        List<Long> stocks = new ArrayList<>();
        for (Listing.Item item : listing.items()) {
            offers.add(item.offer());
            prices.add(price(visit, "price-" + item.offer(), item.price()));
            stocks.add(stock(visit, "stock-" + item.offer(), item.stock()));
        }
        args.put("offers", offers);
        args.put("prices", prices);
        args.put("stocks", stocks);
    }

    private void words(Visit visit) {
        for (String name : List.of("title", "description")) {
            String text = Fields.text(visit, name);
            typed.put(name, text);
            args.put(name, text);
            if (text.isEmpty()) {
                wrong.put(name, "Enter a " + name);
            }
        }
    }

    private long price(Visit visit, String name, long before) {
        if (!Fields.has(visit, name)) {
            return before;
        }
        typed.put(name, Fields.text(visit, name));
        long cents = Amount.cents(Fields.text(visit, name)).orElse(0);
        if (cents < 1) {
            wrong.put(name, Amount.WANTED);
        }
        return cents;
    }

    private long stock(Visit visit, String name, int before) {
        if (!Fields.has(visit, name)) {
            return before;
        }
        typed.put(name, Fields.text(visit, name));
        long units = Fields.number(Fields.text(visit, name)).orElse(-1);
        if (units < 0 || units > ListingCommands.MOST_STOCK) {
            wrong.put(name, "Enter a whole number, 0 or more");
        }
        return units;
    }

    Map<String, String> typed() {
        return typed;
    }

    Map<String, String> wrong() {
        return wrong;
    }

    Map<String, Object> args() {
        return args;
    }
}
