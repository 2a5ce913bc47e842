package dev.grindstone.tasks.people;

import dev.grindstone.kit.counterpart.Guard;
import dev.grindstone.kit.counterpart.Guard.All;
import dev.grindstone.kit.counterpart.Guard.Any;
import dev.grindstone.kit.counterpart.Guard.Contains;
import dev.grindstone.kit.counterpart.Guard.Equal;
import dev.grindstone.kit.counterpart.Guard.Matches;
import dev.grindstone.kit.counterpart.Guard.Not;
import dev.grindstone.tasks.problem.Nearest;
import dev.grindstone.tasks.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;

/**
 * Reads a condition on an event: what must hold of each field, joined by {@code all}, {@code any} and {@code not}. Keys
 * that stand together must all hold.
 */
public final class GuardReader {

    private static final List<String> TESTS = List.of("equals", "contains", "matches", "not");

    private GuardReader() {}

    /** The condition that stands there. */
    public static Guard read(YamlValue value) {
        List<Guard> parts = new ArrayList<>();
        value.entries()
                .forEach((key, part) -> parts.add(
                        switch (key) {
                            case "all" -> new All(each(part));
                            case "any" -> new Any(each(part));
                            case "not" -> new Not(read(part));
                            default -> field(key, part);
                        }));
        if (parts.isEmpty() && value.isMap()) {
            value.problem("has no conditions", "remove it, or write 'field: {contains: …}'");
        }
        return joined(parts);
    }

    private static List<Guard> each(YamlValue list) {
        List<Guard> parts = list.list().stream().map(GuardReader::read).toList();
        if (parts.isEmpty() && list.isList()) {
            list.problem("has no conditions", "list some, or remove it");
        }
        return parts;
    }

    /** A text is the whole value; several of them are alternatives. */
    private static Guard field(String field, YamlValue value) {
        if (!value.isMap()) {
            return oneOf(value, text -> new Equal(field, text));
        }
        List<Guard> tests = new ArrayList<>();
        value.entries().forEach((test, wanted) -> {
            switch (test) {
                case "equals" -> tests.add(oneOf(wanted, text -> new Equal(field, text)));
                case "contains" ->
                    tests.add(joined(texts(wanted).stream()
                            .<Guard>map(text -> new Contains(field, text))
                            .toList()));
                case "matches" -> tests.add(matches(field, wanted));
                case "not" -> tests.add(new Not(field(field, wanted)));
                default -> wanted.problem("is no test of a field", Nearest.remedy(test, TESTS));
            }
        });
        return joined(tests);
    }

    private static Guard oneOf(YamlValue value, Function<String, Guard> test) {
        List<Guard> tests = texts(value).stream().map(test).toList();
        return tests.size() == 1 ? tests.get(0) : new Any(tests);
    }

    private static Guard matches(String field, YamlValue value) {
        try {
            return new Matches(field, value.text());
        } catch (PatternSyntaxException e) {
            value.problem("is not a regular expression: " + e.getDescription(), "correct it, or use contains");
            return Guard.always();
        }
    }

    private static List<String> texts(YamlValue value) {
        return value.isList() ? value.list().stream().map(YamlValue::text).toList() : List.of(value.text());
    }

    private static Guard joined(List<Guard> parts) {
        return parts.size() == 1 ? parts.get(0) : new All(parts);
    }
}
