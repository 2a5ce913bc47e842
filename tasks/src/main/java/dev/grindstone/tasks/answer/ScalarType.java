package dev.grindstone.tasks.answer;

import java.util.List;
import java.util.Optional;

/** A type whose values are single. */
public sealed interface ScalarType extends AnswerType
        permits TextAnswer, NumberAnswer, MoneyAnswer, DateAnswer, DurationAnswer, OneOfAnswer {

    /** Why a text is not a value of this type; empty when it is one. */
    Optional<String> unreadable(String text);

    /** Whether two values of this type are the same; both must be readable. */
    boolean same(String expected, String given);

    /** Why a text cannot be the expected value of this type; empty when it can. */
    default Optional<String> unfit(String expected) {
        return Plain.refused(expected).or(() -> unreadable(expected));
    }

    @Override
    default Optional<String> unusable(List<String> expected) {
        return expected.size() == 1
                ? unfit(expected.get(0))
                : Optional.of("has " + expected.size() + " values instead of one");
    }

    @Override
    default Optional<String> mismatch(List<String> expected, String given) {
        Optional<String> unreadable = Plain.refused(given).or(() -> unreadable(given));
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
        return written(expected.get(0));
    }

    /** An expected value as an agent may write it; two values that are the same are written the same way. */
    default String written(String expected) {
        return expected;
    }
}
