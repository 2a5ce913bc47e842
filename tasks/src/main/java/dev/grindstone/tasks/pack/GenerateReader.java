package dev.grindstone.tasks.pack;

import dev.grindstone.tasks.generate.Choices;
import dev.grindstone.tasks.generate.Generated;
import dev.grindstone.tasks.generate.Generators;
import dev.grindstone.tasks.generate.Range;
import dev.grindstone.tasks.instance.Instances;
import dev.grindstone.tasks.yaml.YamlValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads the values a task generates: names with a range each, or with a list. */
final class GenerateReader {

    private static final String NAME = "[a-z][a-z0-9_]*";

    private GenerateReader() {}

    static Generators read(YamlValue generate) {
        List<Generated> all = new ArrayList<>();
        Set<String> taken = new HashSet<>(Instances.GIVEN);
        taken.add(Instances.ANSWER);
        Map<String, YamlValue> entries = generate.entries();
        if (generate.isMap() && entries.isEmpty()) {
            generate.problem("has no entries", "write 'name: number 3..9', or remove the key");
        }
        entries.forEach((name, value) -> range(value)
                .map(range -> new Generated(value.spot(), name, range))
                .filter(generated -> isNew(generated, value, taken))
                .ifPresent(all::add));
        return new Generators(all);
    }

    private static boolean isNew(Generated generated, YamlValue value, Set<String> taken) {
        if (!generated.name().matches(NAME)) {
            value.problem("is no name", "use lower-case letters, digits and underscores");
            return false;
        }
        for (String name : generated.names()) {
            if (!taken.add(name)) {
                value.problem("gives the name {" + name + "}, which stands for something else already", "rename it");
                return false;
            }
        }
        return true;
    }

    private static Optional<Range> range(YamlValue value) {
        if (value.isList()) {
            return choices(value);
        }
        return RangeReader.read(value);
    }

    private static Optional<Range> choices(YamlValue list) {
        List<Map<String, Object>> entries = new ArrayList<>();
        list.list().forEach(entry -> entries.add(entry(entry)));
        if (entries.size() < 2) {
            list.problem(
                    "lists " + (entries.isEmpty() ? "nothing" : "one value only"),
                    "list at least two, or write the value into the texts");
            return Optional.empty();
        }
        for (Map<String, Object> entry : entries) {
            if (!entry.keySet().equals(entries.get(0).keySet())) {
                list.problem(
                        "has entries with the keys " + entries.get(0).keySet() + " and " + entry.keySet(),
                        "give all entries the same keys");
                return Optional.empty();
            }
        }
        if (new HashSet<>(entries).size() < entries.size()) {
            list.problem("lists a value twice", "remove one of the two");
            return Optional.empty();
        }
        Choices choices = new Choices(entries);
        if (choices.tellingForms().isEmpty()) {
            list.problem(
                    "has no key whose values all differ", "give each entry a value of its own under one of the keys");
            return Optional.empty();
        }
        return Optional.of(choices);
    }

    private static Map<String, Object> entry(YamlValue entry) {
        Map<String, Object> forms = new LinkedHashMap<>();
        if (!entry.isMap()) {
            forms.put("", plain(entry));
            return forms;
        }
        entry.entries().forEach((key, value) -> {
            if (!key.matches(NAME)) {
                value.problem("is no name", "use lower-case letters, digits and underscores");
            }
            forms.put(key, plain(value));
        });
        return forms;
    }

    private static Object plain(YamlValue value) {
        return Objects.requireNonNullElseGet(value.isList() || value.isMap() ? null : value.plain(), value::text);
    }
}
