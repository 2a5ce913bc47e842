package dev.grindstone.tasks.answer;

import java.util.List;
import java.util.Optional;

/** A type whose values are single. */
public sealed interface ScalarType extends AnswerType permits TextAnswer, NumberAnswer, MoneyAnswer, DateAnswer {

    /** Why a text is not a value of this type; empty when it is one. */
    Optional<String> unreadable(String text);

    /** Whether two values of this type are the same. */
    boolean same(String expected, String given);

    @Override
    default Optional<String> unusable(List<String> expected) {
        return expected.size() == 1
                ? unreadable(expected.get(0))
                : Optional.of("has " + expected.size() + " values instead of one");
    }

    @Override
    default Optional<String> mismatch(List<String> expected, String given) {
        Optional<String> unreadable = unreadable(given);
        if (unreadable.isPresent()) {
            return Optional.of("\"" + Excerpt.of(given) + "\" " + unreadable.get());
        }
        String value = expected.get(0);
        return same(value, given)
                ? Optional.empty()
                : Optional.of("should be \"" + value + "\" but is \"" + Excerpt.of(given) + "\"");
    }

    @Override
    default String written(List<String> expected) {
        return expected.get(0);
    }
}
