package dev.grindstone.tasks.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of a few choices that the goal states, such as accepted, declined or no answer; nothing but that choice, or a
 * synonym of it, is an answer.
 *
 * @param choices the choices, each with the other words that mean it
 */
public record OneOfAnswer(Map<String, List<String>> choices) implements ScalarType {

    public OneOfAnswer {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        choices.forEach((choice, synonyms) -> copy.put(choice, List.copyOf(synonyms)));
        choices = Collections.unmodifiableMap(copy);
    }

    @Override
    public String name() {
        return "one_of";
    }

    /** The first word that stands for two choices, so that an answer could mean both. */
    public Optional<String> ambiguous() {
        List<String> seen = new ArrayList<>();
        for (Map.Entry<String, List<String>> choice : choices.entrySet()) {
            List<String> words = words(choice.getKey(), choice.getValue()).stream()
                    .map(TextAnswer::normal)
                    .distinct()
                    .toList();
            Optional<String> twice = words.stream().filter(seen::contains).findFirst();
            if (twice.isPresent()) {
                return twice;
            }
            seen.addAll(words);
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> unreadable(String text) {
        return choice(text).isPresent()
                ? Optional.empty()
                : Optional.of("is not one of " + String.join(", ", choices.keySet()) + ": answer with one of them");
    }

    @Override
    public boolean same(String expected, String given) {
        return choice(expected).equals(choice(given));
    }

    @Override
    public String written(String expected) {
        return choice(expected).orElse(expected);
    }

    private Optional<String> choice(String text) {
        String said = TextAnswer.normal(text);
        return choices.entrySet().stream()
                .filter(choice -> words(choice.getKey(), choice.getValue()).stream()
                        .anyMatch(word -> TextAnswer.normal(word).equals(said)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static List<String> words(String choice, List<String> synonyms) {
        List<String> words = new ArrayList<>(synonyms);
        words.add(0, choice);
        return words;
    }
}
