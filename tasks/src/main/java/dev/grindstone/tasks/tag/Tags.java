package dev.grindstone.tasks.tag;

import dev.grindstone.tasks.problem.Nearest;
import dev.grindstone.tasks.yaml.YamlMap;
import dev.grindstone.tasks.yaml.YamlValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What kind of task a task is. */
public record Tags(List<Skill> skill, Length length, List<Hurdle> hurdles) {

    public Tags {
        skill = List.copyOf(skill);
        hurdles = List.copyOf(hurdles);
    }

    /** The tags of a task that has none but its length, which its number of steps tells. */
    public static Tags ofSteps(int steps) {
        return new Tags(List.of(), Length.of(steps), List.of());
    }

    /**
     * Reads tags; a word that is not in the vocabulary is a problem.
     *
     * @param steps how many steps the solution has, which is its length unless the file says otherwise
     */
    public static Tags read(YamlValue value, int steps) {
        YamlMap map = value.map("skill", "length", "hurdles");
        return new Tags(
                map.find("skill").map(words -> each(words, Skill.class)).orElse(List.of()),
                map.find("length").flatMap(word -> one(word, Length.class)).orElse(Length.of(steps)),
                map.find("hurdles").map(words -> each(words, Hurdle.class)).orElse(List.of()));
    }

    /** The words of each kind that a task file may use. */
    public static Map<String, List<String>> vocabulary() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("skill", words(Arrays.asList(Skill.values())));
        words.put("length", words(Arrays.asList(Length.values())));
        words.put("hurdles", words(Arrays.asList(Hurdle.values())));
        return words;
    }

    /** The words by kind, as in the file. */
    public Map<String, List<String>> words() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("skill", words(skill));
        words.put("length", words(List.of(length)));
        words.put("hurdles", words(hurdles));
        return words;
    }

    private static List<String> words(List<? extends Enum<?>> constants) {
        return constants.stream().map(Tags::word).toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> List<E> each(YamlValue value, Class<E> type) {
        return value.list().stream()
                .flatMap(word -> one(word, type).stream())
                .distinct()
                .toList();
    }

    private static <E extends Enum<E>> Optional<E> one(YamlValue value, Class<E> type) {
        String word = value.text();
        List<E> known = Arrays.asList(type.getEnumConstants());
        Optional<E> found =
                known.stream().filter(each -> word(each).equals(word)).findFirst();
        if (found.isEmpty()) {
            value.problem("is '" + word + "', which is no such word", Nearest.remedy(word, words(known)));
        }
        return found;
    }
}
