package dev.grindstone.tasks.pack;

import dev.grindstone.tasks.model.Allowance;
import dev.grindstone.tasks.model.Allowance.Kind;
import dev.grindstone.tasks.model.RowCondition;
import dev.grindstone.tasks.model.TextRule;
import dev.grindstone.tasks.problem.Nearest;
import dev.grindstone.tasks.yaml.YamlMap;
import dev.grindstone.tasks.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads the rules of a task on what may differ: {@code allow} and {@code match}. */
final class RuleReader {

    private RuleReader() {}

    static Allowance allowance(YamlValue value) {
        YamlMap map = value.map("table", "kind", "column", "becomes", "where");
        String table = table(map);
        Optional<String> column = map.textIfAny("column");
        Kind kind = map.find("kind").map(RuleReader::kind).orElse(Kind.UPDATE);
        if (kind == Kind.UPDATE && column.isEmpty()) {
            map.problem("allows everything in " + table, "name one column, or say kind: insert or kind: delete");
        } else if (kind != Kind.UPDATE && column.isPresent()) {
            map.problem("names a column of rows that come or go", "narrow it with where: {column: value} instead");
        }
        if (kind != Kind.UPDATE) {
            map.find("becomes")
                    .ifPresent(found -> found.problem("is for columns that change", "narrow it with where: instead"));
        }
        String becomes = map.find("becomes").map(RuleReader::value).orElse(null);
        return new Allowance(
                map.spot(), table, kind, column.orElse(null), becomes, !map.has("becomes"), condition(map));
    }

    static TextRule textRule(YamlValue value) {
        YamlMap map = value.map("table", "column", "where", "contains", "without", "regex", "any");
        String table = table(map);
        boolean any = map.find("any").map(YamlValue::bool).orElse(false);
        boolean bound = map.has("contains") || map.has("without") || map.has("regex");
        if (any == bound) {
            map.problem(
                    any ? "says any and gives bounds as well" : "gives no bounds",
                    any ? "keep one of the two" : "add contains, without or regex, or say any: true");
        }
        return new TextRule(
                map.spot(),
                table,
                map.text("column"),
                condition(map),
                texts(map, "contains"),
                texts(map, "without"),
                map.find("regex").map(RuleReader::regex).orElse(null));
    }

    static String table(YamlMap map) {
        String table = map.text("table");
        map.find("table")
                .filter(value -> !table.matches("[a-z_]+\\.[a-z_0-9]+"))
                .ifPresent(value -> value.problem(
                        "is '" + table + "', which is not a table", "write it as app.table, such as mail.message"));
        return table;
    }

    static List<String> texts(YamlMap map, String key) {
        return map.find(key)
                .map(value -> value.isList()
                        ? value.list().stream().map(YamlValue::text).toList()
                        : List.of(value.text()))
                .orElse(List.of());
    }

    private static Kind kind(YamlValue value) {
        List<String> names = Arrays.stream(Kind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
        String name = value.text();
        if (!names.contains(name)) {
            value.problem("is '" + name + "'", Nearest.remedy(name, names));
            return Kind.UPDATE;
        }
        return Kind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static String regex(YamlValue value) {
        String regex = value.text();
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            value.problem("is not a regular expression: " + e.getDescription(), "correct it, or use contains");
        }
        return regex;
    }

    private static RowCondition condition(YamlMap map) {
        Map<String, List<@Nullable String>> columns = new LinkedHashMap<>();
        map.find("where")
                .ifPresent(where -> where.entries().forEach((column, value) -> {
                    List<@Nullable String> values = new ArrayList<>();
                    if (value.isList()) {
                        value.list().forEach(entry -> values.add(value(entry)));
                    } else {
                        values.add(value(value));
                    }
                    columns.put(column, values);
                }));
        return new RowCondition(columns);
    }

    private static @Nullable String value(YamlValue value) {
        Object plain = value.plain();
        return plain == null ? null : plain.toString();
    }
}
