package dev.grindstone.tasks.yaml;

import dev.grindstone.tasks.problem.Nearest;
import dev.grindstone.tasks.problem.Spot;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping with known keys. An unknown key is a problem, told with the one that was probably meant. */
public final class YamlMap {

    private final YamlValue value;
    private final Map<String, YamlValue> entries;

    YamlMap(YamlValue value, Map<String, YamlValue> entries, List<String> known) {
        this.value = value;
        this.entries = entries;
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                entry.problem("is not a key that is known here", Nearest.remedy(key, known));
            }
        });
    }

    public Spot spot() {
        return value.spot();
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    public Optional<YamlValue> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** The value of a key that must be there; its absence is a problem. */
    public Optional<YamlValue> need(String key) {
        if (!has(key)) {
            value.problem("lacks the key '" + key + "'", "add '" + key + ": …'");
        }
        return find(key);
    }

    /** The text of a key that must be there. */
    public String text(String key) {
        return need(key).map(YamlValue::text).orElse("");
    }

    public Optional<String> textIfAny(String key) {
        return find(key).map(YamlValue::text);
    }

    /** Records that the mapping as a whole is wrong. */
    public void problem(String text, String remedy) {
        value.problem(text, remedy);
    }
}
