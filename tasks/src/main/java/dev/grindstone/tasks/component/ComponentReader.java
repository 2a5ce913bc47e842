package dev.grindstone.tasks.component;

import dev.grindstone.tasks.component.Part.Subject;
import dev.grindstone.tasks.yaml.YamlMap;
import dev.grindstone.tasks.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the components of a task: a name each, with a place or a list of places. */
public final class ComponentReader {

    private static final Map<String, Subject> WORDS = Map.of("answer", Subject.ANSWER, "refusal", Subject.REFUSAL);

    private ComponentReader() {}

    /** Reads all of them; whatever is wrong with one is a problem. */
    public static List<Component> read(YamlValue value) {
        List<Component> components = new ArrayList<>();
        value.entries().forEach((name, places) -> components.add(component(name, places)));
        if (components.isEmpty()) {
            value.problem("has no components", "name one, such as 'filed: {table: …, column: …}', or remove the key");
        }
        return components;
    }

    private static Component component(String name, YamlValue places) {
        if (!name.matches("[a-z][a-z0-9 _-]{0,39}") || name.equals(Components.NOTHING_ELSE)) {
            places.problem(
                    "cannot be a component's name",
                    "use up to 40 lower-case letters, digits, blanks, '_' and '-'; '" + Components.NOTHING_ELSE
                            + "' is there in any case");
        }
        List<YamlValue> all = places.isList() ? places.list() : List.of(places);
        if (all.isEmpty()) {
            places.problem("names no place", "write {table: …, column: …}, answer or refusal");
        }
        return new Component(
                places.spot(),
                name,
                all.stream()
                        .map(ComponentReader::part)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<Part> part(YamlValue value) {
        if (value.isText()) {
            Optional<Subject> subject = Optional.ofNullable(WORDS.get(value.text()));
            if (subject.isEmpty()) {
                value.problem("is '" + value.text() + "'", "write {table: …, column: …}, answer or refusal");
            }
            return subject.map(known -> new Part(value.spot(), known, "", null, Map.of()));
        }
        YamlMap map = value.map("table", "column", "where");
        Map<String, String> where = new LinkedHashMap<>();
        map.find("where").ifPresent(rows -> rows.entries().forEach((name, text) -> where.put(name, text.text())));
        String table = map.text("table");
        map.find("table")
                .filter(text -> !table.matches("[a-z_]+\\.[a-z_0-9]+"))
                .ifPresent(text -> text.problem(
                        "is '" + table + "', which is not a table", "write it as app.table, such as mail.message"));
        return Optional.of(new Part(
                map.spot(), Subject.ROWS, table, map.textIfAny("column").orElse(null), where));
    }
}
