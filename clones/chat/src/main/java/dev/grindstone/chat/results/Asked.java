package dev.grindstone.chat.results;

import dev.grindstone.kit.web.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is searched for: the words, and the filters beside them, as they stand in the address.
 *
 * @param values by name: {@code q}, {@code tab}, {@code sort}, {@code from}, {@code in}, {@code date}, {@code has},
 *     {@code type}, {@code mine}, {@code nobots}, {@code page}; what is as usual is left out
 */
record Asked(Map<String, String> values) {
    static final List<String> TABS = List.of("messages", "dms", "files", "people", "channels");
    static final List<String> SORTS = List.of("relevant", "newest", "oldest");
    private static final List<String> NAMES =
            List.of("q", "tab", "sort", "from", "in", "date", "has", "type", "mine", "nobots", "page");
    private static final List<String> FILTERS = List.of("from", "in", "date", "has", "type", "mine", "nobots");

    static Asked of(Visit visit) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = Objects.requireNonNullElse(visit.query(name), "").strip();
            if (!value.isEmpty()) {
                values.put(name, value);
            }
        }
        return new Asked(values);
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    String words() {
        return get("q");
    }

    String tab() {
        return TABS.contains(get("tab")) ? get("tab") : "messages";
    }

    String sort() {
        return SORTS.contains(get("sort")) ? get("sort") : "relevant";
    }

    int page() {
        return get("page").matches("[1-9]\\d{0,4}") ? Integer.parseInt(get("page")) : 1;
    }

    boolean isOn(String name) {
        return get(name).equals("1");
    }

    /** The same with one value another, from the first page on; an empty value takes it away. */
    Asked with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (String each : NAMES) {
            String now = each.equals(name)
                    ? value
                    : each.equals("page") ? "" : get(each); // another list begins at its start
            if (!now.isEmpty()) {
                changed.put(each, now);
            }
        }
        return new Asked(changed);
    }

    /** The same words without any filter. */
    Asked unfiltered() {
        Asked bare = this;
        for (String filter : FILTERS) {
            bare = bare.with(filter, "");
        }
        return bare;
    }

    boolean isFiltered() {
        return FILTERS.stream().anyMatch(values::containsKey);
    }

    /** All that narrows messages down, as one text for the engine. */
    String typed(Dated dates) {
        List<String> parts = new ArrayList<>(List.of(words()));
        if (!get("from").isEmpty()) {
            parts.add("from:" + get("from"));
        }
        if (!get("in").isEmpty()) {
            parts.add("in:" + get("in"));
        }
        if (!get("has").isEmpty()) {
            parts.add((get("has").equals("saved") ? "is:" : "has:") + get("has"));
        }
        parts.addAll(dates.modifiers(get("date")));
        return String.join(" ", parts).strip();
    }

    /** As the query of an address, with its question mark. */
    String query() {
        StringBuilder text = new StringBuilder();
        values.forEach((name, value) -> text.append(text.length() == 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return text.toString();
    }
}
