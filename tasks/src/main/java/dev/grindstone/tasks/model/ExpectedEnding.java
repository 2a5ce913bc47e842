package dev.grindstone.tasks.model;

import dev.grindstone.tasks.answer.AnswerType;
import dev.grindstone.tasks.problem.Spot;
import dev.grindstone.tasks.refusal.RefusalCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the agent has to say in the end. */
public sealed interface ExpectedEnding {

    /** Nothing: the task is a deed, and an answer would be a misunderstanding. */
    record NoAnswer() implements ExpectedEnding {}

    /**
     * A typed value.
     *
     * @param sql the query on the start world that gives the value; null when the file has the value itself
     * @param values the value as texts that may contain <code>{name}</code>: one, or the entries of a list
     */
    record TypedAnswer(Spot spot, AnswerType type, @Nullable Passage sql, List<String> values)
            implements ExpectedEnding {

        public TypedAnswer {
            values = List.copyOf(values);
        }
    }

    /**
     * A refusal, because what is asked cannot be done.
     *
     * @param code the reason the agent has to give
     * @param because why not, for people who read the task
     */
    record Refusal(RefusalCode code, String because) implements ExpectedEnding {}
}
