package dev.grindstone.server.agents;

import dev.grindstone.kit.assets.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * List prices of models: a small table that comes along, with the day it was made. Nothing is guessed: a model whose name is not
 * in it, alone or followed by the date of a snapshot, has no price.
 */
public final class Prices {

    private record Entry(String model, Price price) {}

    private static final Prices KNOWN = read(Resources.text(Prices.class, "prices.tsv"));

    private final String day;
    private final List<Entry> entries;

    private Prices(String day, List<Entry> entries) {
        this.day = day;
        this.entries = List.copyOf(entries);
    }

    /** The table that comes along. */
    public static Prices known() {
        return KNOWN;
    }

    /** The day on which the prices were looked up, {@code 2026-06-15}. */
    public String day() {
        return day;
    }

    /** The price of a model; empty when it is not known. */
    public Optional<Price> of(String model) {
        String name = model.substring(model.lastIndexOf('/') + 1);
        return entries.stream()
                .filter(entry -> name.equals(entry.model) || isSnapshot(name, entry.model))
                .map(Entry::price)
                .findFirst();
    }

    /** {@code claude-haiku-4-5-20251001} is one of {@code claude-haiku-4-5}, and so is {@code gpt-5.4-2026-03-05}. */
    private static boolean isSnapshot(String name, String model) {
        return name.startsWith(model + "-") && name.substring(model.length()).matches("-\\d{4}-?\\d{2}-?\\d{2}");
    }

    private static Prices read(String table) {
        String day = "";
        List<Entry> entries = new ArrayList<>();
        for (String line : table.lines().toList()) {
            if (line.startsWith("# day ")) {
                day = line.substring("# day ".length()).strip();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] fields = line.split("\t", 2);
                entries.add(new Entry(fields[0], Price.parse(fields[1].replace('\t', ','))));
            }
        }
        return new Prices(day, entries);
    }
}
