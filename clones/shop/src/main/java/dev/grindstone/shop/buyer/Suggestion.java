package dev.grindstone.shop.buyer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How an address that was written is likely meant: abbreviations written out, names with capitals, and the state that its
 * ZIP code is in.
 */
public record Suggestion(AddressEntry original, AddressEntry suggested) {
    /** Names the choice between the two in forms. */
    public static final String CHOICE = "address-ui-widgets-saveOriginalOrSuggestedAddress";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("st", "Street"),
            Map.entry("ave", "Avenue"),
            Map.entry("av", "Avenue"),
            Map.entry("rd", "Road"),
            Map.entry("dr", "Drive"),
            Map.entry("ln", "Lane"),
            Map.entry("blvd", "Boulevard"),
            Map.entry("ct", "Court"),
            Map.entry("pl", "Place"),
            Map.entry("sq", "Square"),
            Map.entry("ter", "Terrace"),
            Map.entry("pkwy", "Parkway"),
            Map.entry("hwy", "Highway"),
            Map.entry("cir", "Circle"));
    private static final Map<String, String> PARTS =
            Map.of("apt", "Apartment", "ste", "Suite", "fl", "Floor", "bldg", "Building", "rm", "Room", "unit", "Unit");
    private static final Set<String> SMALL = Set.of("of", "the", "and", "on", "at", "de", "la", "los", "las", "du");
    private static final List<String> SHOWN = List.of("line_one", "line_two", "city", "state", "zip");

    /** What differs from an address that can be delivered to; empty when nothing does. */
    public static Optional<Suggestion> of(AddressEntry written) {
        Map<String, String> values = new LinkedHashMap<>(written.values());
        values.put("line_one", street(written.get("line_one")));
        values.put("line_two", words(written.get("line_two"), PARTS, false));
        values.put("city", words(written.get("city"), Map.of(), false));
        String state = Zips.state(written.get("zip"));
        if (!state.isEmpty() && !States.letters(written.get("state")).equals(Optional.of(state))) {
            values.put("state", state);
        }
        AddressEntry suggested = new AddressEntry(values);
        return SHOWN.stream().allMatch(field -> suggested.get(field).equals(written.get(field)))
                ? Optional.empty()
                : Optional.of(new Suggestion(written, suggested));
    }

    /** The last word of a street is what it is, such as {@code St.}; the first may be a saint. */
    private static String street(String written) {
        int comma = written.indexOf(',');
        String street = comma < 0 ? written : written.substring(0, comma);
        String rest = comma < 0 ? "" : written.substring(comma);
        return words(street, WORDS, true) + rest;
    }

    private static String words(String written, Map<String, String> known, boolean onlyLast) {
        String[] words = written.strip().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            String bare = words[i].replaceAll("\\.$", "").toLowerCase(Locale.ROOT);
            boolean isLast = i == words.length - 1;
            if (known.containsKey(bare) && (!onlyLast || (isLast && i > 0))) {
                words[i] = known.get(bare);
            } else if (words[i].matches("[a-z]{2,}") && !SMALL.contains(words[i])) {
                words[i] = words[i].substring(0, 1).toUpperCase(Locale.ROOT) + words[i].substring(1);
            }
        }
        return String.join(" ", words);
    }

    /** The lines of one of the two, without the name. */
    public static List<String> lines(AddressEntry entry) {
        return Stream.of(
                        entry.get("line_one"),
                        entry.get("line_two"),
                        entry.get("city") + ", "
                                + States.letters(entry.get("state")).orElse("") + " " + entry.get("zip"))
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** Whether a line stands in the address as it was written. */
    public boolean isNew(String line) {
        return !lines(original).contains(line);
    }
}
