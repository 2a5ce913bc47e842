package dev.grindstone.shop.buyer;

import static dev.grindstone.shop.db.Tables.ADDRESS;

import dev.grindstone.kit.world.Args;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;

/** An address of a command, checked as the forms of pages are. */
final class Addresses {
    private Addresses() {}

    /** What is stored of it. */
    record Written(Map<Field<?>, Object> columns, boolean isDefault) {}

    /**
     * What the arguments say, and for those that are absent what stood there.
     *
     * @throws IllegalArgumentException with all that is wrong
     */
    static Written written(Args args, AddressEntry old) {
        Map<String, String> values = new LinkedHashMap<>(old.values());
        for (String name : new String[] {
            "name", "phone", "line_one", "line_two", "city", "state", "zip", "country", "instructions", "default"
        }) {
            if (args.has(name)) {
                values.put(name, args.text(name).strip());
            }
        }
        AddressEntry entry = new AddressEntry(values);
        Map<String, String> problems = entry.problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", problems.values()));
        }
        Map<Field<?>, Object> columns = new LinkedHashMap<>();
        columns.put(ADDRESS.NAME, entry.get("name"));
        columns.put(ADDRESS.PHONE, entry.get("phone"));
        columns.put(ADDRESS.LINE_ONE, entry.get("line_one"));
        columns.put(ADDRESS.LINE_TWO, entry.get("line_two"));
        columns.put(ADDRESS.CITY, entry.get("city"));
        columns.put(ADDRESS.STATE, States.letters(entry.get("state")).orElseThrow());
        columns.put(ADDRESS.ZIP, entry.get("zip"));
        columns.put(ADDRESS.COUNTRY, "United States");
        columns.put(ADDRESS.INSTRUCTIONS, entry.get("instructions"));
        return new Written(columns, "true".equals(entry.get("default")));
    }
}
