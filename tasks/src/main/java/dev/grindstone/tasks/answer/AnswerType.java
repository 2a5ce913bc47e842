package dev.grindstone.tasks.answer;

import java.util.List;
import java.util.Optional;

/** How an answer is read and compared: as a value of its type, never as a string or a part of one. */
public sealed interface AnswerType permits ScalarType, ListAnswer {

    /** The name of the type in task files. */
    String name();

    /** Why these texts cannot be the expected value; empty when they can. */
    Optional<String> unusable(List<String> expected);

    /** Why what the agent said is not the expected value; empty when it is. */
    Optional<String> mismatch(List<String> expected, String given);

    /** The expected value as an agent may write it. */
    String written(List<String> expected);
}
