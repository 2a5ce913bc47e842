package dev.grindstone.kit.counterpart;

import dev.grindstone.kit.time.ArgsText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A command that a scripted person gives.
 *
 * @param args by name; a text or a list of texts, in which <code>{field}</code> stands for a field of the event
 */
public record Order(String command, Map<String, Object> args) {

    private static final Pattern BLANK = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

    public Order {
        Map<String, Object> plain = new LinkedHashMap<>();
        args.forEach((name, value) -> plain.put(
                name,
                value instanceof Collection<?> many
                        ? many.stream().map(String::valueOf).toList()
                        : value.toString()));
        args = plain;
    }

    /** The fields it has blanks for. */
    public Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        with(text -> {
            BLANK.matcher(text).results().forEach(blank -> fields.add(blank.group(1)));
            return text;
        });
        return fields;
    }

    /** The same with the event's fields in its blanks. */
    public Order about(Map<String, String> fields) {
        return with(text -> fill(text, fields));
    }

    /** A text with fields in its blanks; a blank without a field stays, and so does one that a field brings. */
    public static String fill(String text, Map<String, String> fields) {
        return BLANK.matcher(text)
                .replaceAll(blank -> Matcher.quoteReplacement(fields.getOrDefault(blank.group(1), blank.group())));
    }

    /** The same with other texts. */
    public Order with(UnaryOperator<String> texts) {
        Map<String, Object> changed = new LinkedHashMap<>();
        args.forEach((name, value) -> changed.put(
                name,
                value instanceof List<?> many
                        ? many.stream()
                                .map(entry -> texts.apply(String.valueOf(entry)))
                                .toList()
                        : texts.apply(value.toString())));
        return new Order(command, changed);
    }

    /** Orders as one text, a line each. */
    public static String text(List<Order> orders) {
        return orders.stream()
                .map(order -> order.command + "?" + ArgsText.of(order.args))
                .collect(Collectors.joining("\n"));
    }

    /** The orders of a text. */
    public static List<Order> parse(String text) {
        List<Order> orders = new ArrayList<>();
        for (String line : text.isEmpty() ? List.<String>of() : Arrays.asList(text.split("\n", -1))) {
            int mark = line.indexOf('?');
            orders.add(new Order(line.substring(0, mark), ArgsText.parse(line.substring(mark + 1))));
        }
        return orders;
    }
}
