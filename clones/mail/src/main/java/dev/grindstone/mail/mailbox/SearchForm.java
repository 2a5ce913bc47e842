package dev.grindstone.mail.mailbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of the search options, as the routes {@code advanced-search/from=ann&has=invoice} and
 * {@code create-filter/from=ann} write them, and the query they amount to.
 *
 * <p>{@code from}, {@code to}, {@code subject}, {@code has}, {@code hasnot}, {@code size} with {@code sizeoperator}
 * ({@code s_sl}, {@code s_ss}) and {@code sizeunit} ({@code s_smb}, {@code s_skb}, {@code s_sb}), {@code within} with
 * {@code date}, {@code subset} ({@code all} or what the query says for a place), {@code attach},
 * {@code nochats}.
 */
public record SearchForm(Map<String, String> values) {
    private static final Set<String> SUBSETS = Set.of("", "all");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu/M/d").withResolverStyle(ResolverStyle.STRICT);

    public SearchForm {
        values = Map.copyOf(values);
    }

    /** Reads what stands behind the first slash of such a route. */
    public static SearchForm parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(
                        pair.substring(0, equals),
                        decode(pair.substring(equals + 1)).strip());
            }
        }
        return new SearchForm(values);
    }

    /** A field; empty when nothing was entered. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether only mail with attachments is wanted. */
    public boolean attach() {
        return get("attach").equals("true");
    }

    /** What a filter keeps apart from its other criteria: the words, and what only a query can say of time and place. */
    public String words() {
        Map<String, String> rest = new LinkedHashMap<>(values);
        List.of("from", "to", "subject", "hasnot", "size", "attach").forEach(rest::remove);
        return new SearchForm(rest).query();
    }

    /** What one would type to search for the same. */
    public String query() {
        List<String> parts = new ArrayList<>();
        for (String field : List.of("from", "to", "subject")) {
            add(parts, field + ":", get(field), "(", ")");
        }
        parts.add(get("has"));
        add(parts, "-", get("hasnot"), "{", "}");
        if (get("size").matches("\\d{1,9}")) {
            String unit = get("sizeunit").equals("s_sb") ? "" : get("sizeunit").equals("s_skb") ? "K" : "M";
            parts.add((get("sizeoperator").equals("s_ss") ? "smaller:" : "larger:") + get("size") + unit);
        }
        within(parts);
        parts.add(SUBSETS.contains(get("subset")) ? "" : get("subset"));
        parts.add(attach() ? "has:attachment" : "");
        parts.add(get("nochats").equals("true") ? "-in:chats" : "");
        parts.removeIf(String::isEmpty);
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, String operator, String value, String open, String close) {
        if (!value.isEmpty()) {
            parts.add(operator + (value.matches("(?s).*\\s.*") ? open + value + close : value));
        }
    }

    /** Around a date when there is one, else up to now. */
    private void within(List<String> parts) {
        String within = get("within");
        if (!within.matches("[1-9]\\d{0,2}[dmy]")) {
            return;
        }
        try {
            LocalDate date = LocalDate.parse(get("date").replace('-', '/'), DAY);
            long amount = Long.parseLong(within.substring(0, within.length() - 1));
            LocalDate first = date;
            LocalDate last = date;
            switch (within.charAt(within.length() - 1)) {
                case 'd' -> {
                    first = date.minusDays(amount);
                    last = date.plusDays(amount);
                }
                case 'm' -> {
                    first = date.minusMonths(amount);
                    last = date.plusMonths(amount);
                }
                default -> {
                    first = date.minusYears(amount);
                    last = date.plusYears(amount);
                }
            }
            parts.add("after:" + DAY.format(first));
            parts.add("before:" + DAY.format(last.plusDays(1)));
        } catch (DateTimeException noDate) {
            parts.add("newer_than:" + within);
        }
    }

    private static String decode(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }
}
