package dev.grindstone.tasks.yaml;

import dev.grindstone.tasks.problem.Problems;
import dev.grindstone.tasks.problem.Spot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value of a YAML file. Reading it as what it is not records a problem and gives an empty value. */
public final class YamlValue {

    /**
     * Where a value stands.
     *
     * @param path keys and positions from the root, such as {@code near_misses[1].fails_at}
     */
    record Place(String file, String path, int line) {

        String named() {
            return path.isEmpty() ? "the file" : "'" + path + "'";
        }

        Place at(String key, int newLine) {
            return new Place(file, path.isEmpty() ? key : path + "." + key, newLine);
        }

        Place at(int position, int newLine) {
            return new Place(file, path + "[" + position + "]", newLine);
        }

        Spot spot() {
            return new Spot(file, line);
        }
    }

    private final Node node;
    private final Place place;
    private final Problems problems;

    YamlValue(Node node, Place place, Problems problems) {
        this.node = node;
        this.place = place;
        this.problems = problems;
    }

    public Spot spot() {
        return place.spot();
    }

    public boolean isText() {
        return node instanceof ScalarNode;
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Records that this value is wrong. */
    public void problem(String text, String remedy) {
        problems.add(spot(), place.named() + " " + text, remedy);
    }

    /** The text as it stands in the file; numbers and booleans are texts, too. */
    public String text() {
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
            return scalar.getValue();
        }
        problem("must be a text but is " + kind(), "write a text after the colon");
        return "";
    }

    public int integer(int least, int most) {
        try {
            int value = Integer.parseInt(node instanceof ScalarNode scalar ? scalar.getValue() : "");
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // reported below, as a number out of range is
        }
        problem("must be a whole number from " + least + " to " + most + " but is " + shown(), "write such a number");
        return least;
    }

    public boolean bool() {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
            return Boolean.parseBoolean(scalar.getValue());
        }
        problem("must be true or false but is " + shown(), "write true or false");
        return false;
    }

    /** The entries of a list. */
    public List<YamlValue> list() {
        if (!(node instanceof SequenceNode sequence)) {
            problem("must be a list but is " + kind(), "start each entry with '- '");
            return List.of();
        }
        List<YamlValue> entries = new ArrayList<>();
        for (Node entry : sequence.getValue()) {
            entries.add(new YamlValue(entry, place.at(entries.size(), line(entry)), problems));
        }
        return entries;
    }

    /** The keys and values of a mapping whose keys are names, whatever they are. */
    public Map<String, YamlValue> entries() {
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            problem("must be keys with values but is " + kind(), "write 'key: value' lines");
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode name ? name.getValue() : "";
            int line = line(tuple.getKeyNode());
            YamlValue value = new YamlValue(tuple.getValueNode(), place.at(key, line), problems);
            if (key.isEmpty()) {
                value.problem("has a key that is not a name", "write 'key: value' lines");
            } else if (entries.putIfAbsent(key, value) != null) {
                value.problem("stands there twice", "keep one of the two");
            }
        }
        return entries;
    }

    /** The key and value of a mapping that must have exactly one; {@code wanted} shows how it is written. */
    public Optional<Map.Entry<String, YamlValue>> single(String wanted) {
        Map<String, YamlValue> entries = entries();
        if (entries.size() > 1) {
            problem("must be one entry but has the keys " + entries.keySet(), "write " + wanted + ", one a line");
        }
        return entries.size() == 1 ? entries.entrySet().stream().findFirst() : Optional.empty();
    }

    /** A mapping that may have these keys and no others. */
    public YamlMap map(String... known) {
        return new YamlMap(this, entries(), List.of(known));
    }

    /** The value as plain Java: String, Long, BigDecimal, Boolean, null, List or Map. */
    public @Nullable Object plain() {
        if (isList()) {
            List<@Nullable Object> plain = new ArrayList<>();
            list().forEach(entry -> plain.add(entry.plain()));
            return plain;
        }
        if (isMap()) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            entries().forEach((key, value) -> plain.put(key, value.plain()));
            return plain;
        }
        ScalarNode scalar = (ScalarNode) node;
        if (scalar.getTag().equals(Tag.NULL)) {
            return null;
        }
        if (scalar.getTag().equals(Tag.BOOL)) {
            return Boolean.valueOf(scalar.getValue());
        }
        return number(scalar);
    }

    private static Object number(ScalarNode scalar) {
        try {
            if (scalar.getTag().equals(Tag.INT)) {
                return Long.valueOf(scalar.getValue());
            }
            if (scalar.getTag().equals(Tag.FLOAT)) {
                return new BigDecimal(scalar.getValue());
            }
        } catch (NumberFormatException e) {
            return scalar.getValue(); // 0x1F or .inf: no task needs it as a number
        }
        return scalar.getValue();
    }

    private String kind() {
        return isMap() ? "keys with values" : isList() ? "a list" : shown();
    }

    private String shown() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getTag().equals(Tag.NULL) ? "empty" : "'" + scalar.getValue() + "'";
        }
        return kind();
    }

    private int line(Node at) {
        return at.getStartMark().map(mark -> mark.getLine() + 1).orElse(place.line());
    }
}
