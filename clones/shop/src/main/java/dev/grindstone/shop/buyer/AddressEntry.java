package dev.grindstone.shop.buyer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An address as it was written, right or wrong: names as the commands have them. */
public record AddressEntry(Map<String, String> values) {
    private static final String FORM = "address-ui-widgets-";

    /** The fields of the page's form, by the names of the command's arguments. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("name", FORM + "enterAddressFullName"),
            Map.entry("phone", FORM + "enterAddressPhoneNumber"),
            Map.entry("line_one", FORM + "enterAddressLine1"),
            Map.entry("line_two", FORM + "enterAddressLine2"),
            Map.entry("city", FORM + "enterAddressCity"),
            Map.entry("state", FORM + "enterAddressStateOrRegion"),
            Map.entry("zip", FORM + "enterAddressPostalCode"),
            Map.entry("country", FORM + "countryCode"),
            Map.entry("instructions", FORM + "addr-details-instructions"),
            Map.entry("default", FORM + "use-as-my-default"));

    /** How long each may be. */
    private static final Map<String, Integer> MOST = Map.of(
            "name", 100, "phone", 40, "line_one", 120, "line_two", 120, "city", 80, "zip", 20, "instructions", 500);

    public AddressEntry {
        values = Map.copyOf(values);
    }

    /** Nothing written yet. */
    public static AddressEntry blank(String name, String phone) {
        return new AddressEntry(Map.of("name", name, "phone", phone, "country", "United States"));
    }

    /** One that is there, to be changed. */
    public static AddressEntry of(Address address) {
        return new AddressEntry(Map.ofEntries(
                Map.entry("name", address.name()),
                Map.entry("phone", address.phone()),
                Map.entry("line_one", address.lineOne()),
                Map.entry("line_two", address.lineTwo()),
                Map.entry("city", address.city()),
                Map.entry("state", address.state()),
                Map.entry("zip", address.zip()),
                Map.entry("country", address.country()),
                Map.entry("instructions", address.instructions()),
                Map.entry("default", Boolean.toString(address.isDefault()))));
    }

    /** What a form brought. */
    public static AddressEntry sent(UnaryOperator<String> field) {
        Map<String, String> values = new LinkedHashMap<>();
        FIELDS.forEach((name, id) -> values.put(name, field.apply(id).strip()));
        values.put(
                "default", Boolean.toString(!values.getOrDefault("default", "").isEmpty()));
        return new AddressEntry(values);
    }

    /** The same as the form sends it, by the names of its fields: what makes it the default only when it does. */
    public Map<String, String> fields() {
        Map<String, String> fields = new java.util.TreeMap<>();
        FIELDS.forEach((name, id) -> fields.put(id, get(name)));
        if (!"true".equals(get("default"))) {
            fields.remove(FIELDS.get("default"));
        }
        return fields;
    }

    /** What was written there. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** What is wrong, by the argument's name; empty when it can be delivered to. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (get("name").isBlank()) {
            problems.put("name", "Please enter a name.");
        }
        String digits = get("phone").replaceAll("\\D", "");
        if (get("phone").isBlank()) {
            problems.put("phone", "Please enter a phone number so we can call if there are any issues with delivery.");
        } else if (digits.length() < 10 || digits.length() > 15 || get("phone").matches(".*[A-Za-z].*")) {
            problems.put("phone", "Please enter a valid phone number: ten digits, such as 503-555-0142.");
        }
        if (get("line_one").isBlank()) {
            problems.put("line_one", "Please enter an address.");
        }
        if (get("city").isBlank()) {
            problems.put("city", "Please enter a city name.");
        }
        if (isHere() && States.letters(get("state")).isEmpty()) {
            problems.put("state", "Please enter a state, region or province.");
        }
        if (get("zip").isBlank()) {
            problems.put("zip", "Please enter a ZIP or postal code.");
        } else if (isHere() && !get("zip").matches("\\d{5}(-\\d{4})?")) {
            problems.put("zip", "Please enter a valid ZIP or postal code: five digits, such as 97205.");
        }
        if (!isHere()) {
            problems.put("country", "We deliver within the United States only.");
        }
        MOST.forEach((name, most) -> {
            if (get(name).length() > most) {
                problems.put(name, "Please use at most " + most + " characters.");
            }
        });
        return problems;
    }

    private boolean isHere() {
        return get("country").isEmpty() || get("country").matches("US|United States");
    }
}
