package dev.grindstone.chat.directory;

import dev.grindstone.kit.web.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What a directory is asked for; its words are those of the address.
 *
 * @param words that names and descriptions have
 * @param type {@code all}, {@code public}, {@code private} or {@code archived}; of people {@code all}, {@code members},
 *     {@code guests}, {@code apps} or {@code deactivated}
 * @param whose {@code all}, {@code mine} or {@code others}
 * @param sort {@code name}, {@code name-down}, {@code newest}, {@code oldest}, {@code most} or {@code fewest}
 * @param page from 1
 */
record Asked(String words, String type, String whose, String sort, int page) {

    static Asked of(Visit visit) {
        String page = Objects.requireNonNullElse(visit.query("page"), "");
        return new Asked(
                Objects.requireNonNullElse(visit.query("q"), "").strip(),
                Objects.requireNonNullElse(visit.query("type"), "all"),
                Objects.requireNonNullElse(visit.query("whose"), "all"),
                Objects.requireNonNullElse(visit.query("sort"), "name"),
                page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1);
    }

    Asked type(String other) {
        return new Asked(words, other, whose, sort, 1);
    }

    Asked whose(String other) {
        return new Asked(words, type, other, sort, 1);
    }

    Asked sort(String other) {
        return new Asked(words, type, whose, other, 1);
    }

    Asked page(int other) {
        return new Asked(words, type, whose, sort, other);
    }

    /** Whether anything narrows the list. */
    boolean isNarrow() {
        return !words.isEmpty() || !type.equals("all") || !whose.equals("all");
    }

    /** As the query of an address, with its question mark; empty when nothing is asked. */
    String query() {
        StringBuilder text = new StringBuilder();
        add(text, "q", words, "");
        add(text, "type", type, "all");
        add(text, "whose", whose, "all");
        add(text, "sort", sort, "name");
        add(text, "page", Integer.toString(page), "1");
        return text.toString();
    }

    private static void add(StringBuilder text, String name, String value, String usual) {
        if (!value.equals(usual)) {
            text.append(text.length() == 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /** Whether a text has all the words. */
    boolean finds(String text) {
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        for (String word : words.toLowerCase(java.util.Locale.ROOT).split("\\s+", -1)) {
            if (!lower.contains(word.startsWith("#") || word.startsWith("@") ? word.substring(1) : word)) {
                return false;
            }
        }
        return true;
    }
}
