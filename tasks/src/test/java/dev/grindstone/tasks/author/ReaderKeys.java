package dev.grindstone.tasks.author;

import dev.grindstone.tasks.pack.PackReader;
import dev.grindstone.tasks.problem.PackException;
import dev.grindstone.tasks.problem.Problem;
import dev.grindstone.tasks.problem.Problems;
import dev.grindstone.tasks.yaml.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/*
 * The reader is asked, not read: a key that cannot exist is put into each mapping of a file in turn, and the complaint
 * lists the keys that are known there. So whoever adds a key to the reader need not tell anybody.
 */
/** What the reader of task files knows: keys by place, and words where only some are allowed. */
final class ReaderKeys {

    private static final String STRANGE = "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq"; // resembles no key
    private static final String LISTED = "use one of ";

    private final Path folder;
    private final Map<String, Set<String>> keys = new TreeMap<>();
    private final Map<String, Set<String>> words = new TreeMap<>();

    /** @param folder where files may be written */
    ReaderKeys(Path folder) {
        this.folder = folder;
    }

    /** The keys of each mapping that was found, by place. */
    Map<String, Set<String>> keys() {
        return keys;
    }

    /** The words that are allowed, by place. */
    Map<String, Set<String>> words() {
        return words;
    }

    /** Asks about every place of a file. */
    void ask(String yaml) {
        Object root = plain(yaml);
        visit(root, root, "");
    }

    static Object plain(String yaml) {
        Problems problems = new Problems();
        Object plain = YamlFile.read("task.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow()
                .plain();
        problems.throwIfAny();
        return Objects.requireNonNull(plain);
    }

    @SuppressWarnings("unchecked") // a YAML mapping, whose keys are texts
    private void visit(Object root, @Nullable Object value, String place) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> entries = (List<@Nullable Object>) list;
            for (int at = 0; at < entries.size(); at++) {
                int position = at;
                Object entry = entries.get(at);
                strangeWord(root, place + "[]", word -> entries.set(position, word), entry);
                visit(root, entry, place + "[]");
            }
        } else if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> entries = (Map<String, @Nullable Object>) map;
            strangeKey(root, place, entries);
            for (String key : List.copyOf(entries.keySet())) {
                Object child = entries.get(key);
                String there = place.isEmpty() ? key : place + "." + key;
                there = there.replaceAll("(\\.within)+", ".within");
                strangeWord(root, there, word -> entries.put(key, word), child);
                visit(root, child, there);
            }
        }
    }

    private void strangeKey(Object root, String place, Map<String, @Nullable Object> map) {
        Map<String, @Nullable Object> before = new LinkedHashMap<>(map);
        map.put(STRANGE, 1);
        add(keys, place, listed(root));
        if (before.size() == 1) { // a verb with its object
            map.clear();
            map.put(STRANGE, before.values().iterator().next());
            add(keys, place, listed(root));
        }
        map.clear();
        map.putAll(before);
    }

    private void strangeWord(Object root, String place, Consumer<Object> put, @Nullable Object before) {
        if (before instanceof String) {
            put.accept(STRANGE);
            add(words, place, listed(root));
            put.accept(before);
        }
    }

    private static void add(Map<String, Set<String>> to, String place, List<String> names) {
        if (!names.isEmpty()) {
            to.computeIfAbsent(place, any -> new TreeSet<>()).addAll(names);
        }
    }

    /** What the reader says is allowed in the place of the strange word. */
    private List<String> listed(Object root) {
        List<String> listed = new ArrayList<>();
        for (Problem problem : problems(root)) {
            if (problem.text().contains(STRANGE) && problem.remedy().startsWith(LISTED)) {
                listed.addAll(
                        List.of(problem.remedy().substring(LISTED.length()).split(", ", -1)));
            }
        }
        return listed;
    }

    private List<Problem> problems(Object root) {
        try {
            // JSON is YAML.
            Files.writeString(folder.resolve("task.yaml"), JsonMapper.shared().writeValueAsString(root));
            PackReader.read(folder);
            return List.of();
        } catch (PackException e) {
            return e.problems();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
