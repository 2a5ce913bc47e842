package dev.grindstone.shop.console.orders;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.console.Amount;
import dev.grindstone.shop.frame.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a form of an order's page brought, as arguments of a command. */
final class SaleForm {
    private final Visit visit;
    private final Map<String, Object> common;

    SaleForm(Visit visit, Seller seller, String number) {
        this.visit = visit;
        this.common = Map.of("order", number, "seller", seller.handle());
    }

    Map<String, Object> dispatch() {
        Map<String, Object> args = lines("send-", "quantities", "Say how many of each item you send");
        if (Fields.has(visit, "parcel")) {
            args.put("parcel", Fields.text(visit, "parcel"));
        }
        args.put("carrier", Fields.text(visit, "carrier"));
        args.put("tracking", Fields.text(visit, "tracking"));
        return args;
    }

    Map<String, Object> cancel() {
        Map<String, Object> args = lines("cancel-", "quantities", "Say how many of each item you cancel");
        args.put("reason", Fields.text(visit, "reason"));
        return args;
    }

    Map<String, Object> refund() {
        Map<String, Object> args = Fields.has(visit, "submit.whole") ? new HashMap<>(common) : amounts();
        args.put("reason", Fields.text(visit, "reason"));
        return args;
    }

    private Map<String, Object> amounts() {
        List<String> lines = new ArrayList<>();
        List<Long> cents = new ArrayList<>();
        fields("refund-").forEach((line, typed) -> {
            lines.add(line);
            cents.add(Amount.cents(typed)
                    .orElseThrow(() -> new IllegalArgumentException(Amount.WANTED + ", not '" + typed + "'")));
        });
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("Enter for at least one item how much you refund");
        }
        Map<String, Object> args = new HashMap<>(common);
        args.put("lines", lines);
        args.put("cents", cents);
        return args;
    }

    /** Lines of which a number was entered that is not 0. */
    private Map<String, Object> lines(String prefix, String name, String wanted) {
        List<String> lines = new ArrayList<>();
        List<Long> quantities = new ArrayList<>();
        Map<String, String> fields = fields(prefix);
        fields.forEach((line, typed) -> {
            long units = Fields.number(typed)
                    .orElseThrow(() -> new IllegalArgumentException(wanted + ": a whole number, not '" + typed + "'"));
            if (units > 0) {
                lines.add(line);
                quantities.add(units);
            }
        });
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(wanted + ": at least one");
        }
        Map<String, Object> args = new HashMap<>(common);
        args.put("lines", lines);
        args.put(name, quantities);
        return args;
    }

    /** Fields that begin so and are not empty, by what follows. */
    private Map<String, String> fields(String prefix) {
        Map<String, String> fields = new LinkedHashMap<>();
        typed().forEach((name, value) -> {
            if (name.startsWith(prefix) && !value.isEmpty()) {
                fields.put(name.substring(prefix.length()), value);
            }
        });
        return fields;
    }

    /** Everything that was entered. */
    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        visit.formNames().forEach(name -> typed.put(name, Fields.text(visit, name)));
        return typed;
    }
}
