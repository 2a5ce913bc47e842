package dev.grindstone.shop.street.checkout;

import static dev.grindstone.shop.db.Tables.SHOP_CHECKOUT;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.buyer.Address;
import dev.grindstone.shop.buyer.States;
import dev.grindstone.shop.frame.Fields;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;

/** Where a parcel is to go, and a guest to be written to, as it was entered, right or wrong. */
record Whereto(Map<String, String> values) {
    /** What scripts know the United States by, the only country shops send to. */
    static final String HERE = "209";

    private static final Map<String, Integer> MOST =
            Map.of("email_address", 200, "name", 100, "first_line", 120, "second_line", 120, "city", 80, "zip", 20);

    Whereto {
        values = Map.copyOf(values);
    }

    static Whereto blank(Till till) {
        Address address = till.address();
        if (address == null || address.id() != 0) {
            return new Whereto(Map.of("country_id", HERE));
        }
        return new Whereto(Map.of(
                "email_address", till.email(),
                "email_address_confirmation", till.email(),
                "country_id", HERE,
                "name", address.name(),
                "first_line", address.lineOne(),
                "second_line", address.lineTwo(),
                "city", address.city(),
                "state", address.state(),
                "zip", address.zip()));
    }

    static Whereto sent(Visit visit) {
        Map<String, String> values = new HashMap<>();
        for (String name : new String[] {
            "email_address",
            "email_address_confirmation",
            "country_id",
            "name",
            "first_line",
            "second_line",
            "city",
            "state",
            "zip"
        }) {
            values.put(name, Fields.text(visit, name));
        }
        return new Whereto(values);
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** What is wrong, by the field's name. */
    Map<String, String> problems(boolean isGuest) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (isGuest) {
            email(problems);
        }
        if (!get("country_id").equals(HERE)) {
            problems.put("country_id", "Shops send within the United States only.");
        }
        missing(problems, "name", "Please enter a name.");
        missing(problems, "first_line", "Please enter a street address.");
        missing(problems, "city", "Please enter a city.");
        if (States.letters(get("state")).isEmpty()) {
            problems.put("state", "Please choose a state.");
        }
        if (get("zip").isEmpty()) {
            problems.put("zip", "Please enter a ZIP code.");
        } else if (!get("zip").matches("\\d{5}(-\\d{4})?")) {
            problems.put("zip", "A ZIP code has five digits, such as 97205.");
        }
        MOST.forEach((name, most) -> {
            if (get(name).length() > most) {
                problems.put(name, "Please use at most " + most + " characters.");
            }
        });
        return problems;
    }

    private void email(Map<String, String> problems) {
        String email = get("email_address");
        if (email.isEmpty()) {
            problems.put("email_address", "Please enter your email address: your receipt goes there.");
        } else if (!email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")) {
            problems.put("email_address", "This is no email address: it should look like name@example.com.");
        } else if (!email.equalsIgnoreCase(get("email_address_confirmation"))) {
            problems.put("email_address_confirmation", "The two email addresses differ. Please enter the same twice.");
        }
    }

    private void missing(Map<String, String> problems, String name, String text) {
        if (get(name).isEmpty()) {
            problems.put(name, text);
        }
    }

    /** What is stored of it. */
    Map<Field<?>, Object> columns() {
        Map<Field<?>, Object> columns = new HashMap<>();
        columns.put(SHOP_CHECKOUT.EMAIL, get("email_address"));
        columns.put(SHOP_CHECKOUT.NAME, get("name"));
        columns.put(SHOP_CHECKOUT.LINE_ONE, get("first_line"));
        columns.put(SHOP_CHECKOUT.LINE_TWO, get("second_line"));
        columns.put(SHOP_CHECKOUT.CITY, get("city"));
        columns.put(SHOP_CHECKOUT.STATE, States.letters(get("state")).orElseThrow());
        columns.put(SHOP_CHECKOUT.ZIP, get("zip"));
        return columns;
    }
}
