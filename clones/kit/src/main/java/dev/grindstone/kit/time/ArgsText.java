package dev.grindstone.kit.time;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A command's arguments as one text in the order of their names, so that the change log shows them and an undo can
 * compare them. Values become text; a list has its name once for each entry.
 */
public final class ArgsText {

    private ArgsText() {}

    /** The text of some arguments. */
    public static String of(Map<String, ?> args) {
        return new TreeMap<>(args)
                .entrySet().stream()
                        .flatMap(arg -> values(arg.getValue()).map(value -> part(arg.getKey()) + "=" + part(value)))
                        .collect(Collectors.joining("&"));
    }

    /** The arguments of a text: a text each, or a list of texts where there are several. */
    public static Map<String, Object> parse(String text) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String arg : text.isEmpty() ? new String[0] : text.split("&", -1)) {
            int equals = arg.indexOf('=');
            all.computeIfAbsent(whole(arg.substring(0, equals)), name -> new ArrayList<>())
                    .add(whole(arg.substring(equals + 1)));
        }
        Map<String, Object> args = new LinkedHashMap<>();
        all.forEach((name, values) -> args.put(name, values.size() == 1 ? values.get(0) : List.copyOf(values)));
        return args;
    }

    private static Stream<String> values(Object value) {
        return value instanceof Collection<?> many ? many.stream().map(String::valueOf) : Stream.of(value.toString());
    }

    private static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String whole(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }
}
