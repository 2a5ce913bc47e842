package dev.grindstone.tasks.model;

import dev.grindstone.tasks.problem.Spot;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is done to the start world when a task is done right, or wrong in the way of a near miss. */
public sealed interface ReferenceChange {

    /** Nothing changes: the task asks for an answer or for a refusal. */
    record Nothing() implements ReferenceChange {}

    /** SQL statements. */
    record Sql(Passage sql) implements ReferenceChange {}

    /** Commands of the apps, run one after the other by the person who is signed in. */
    record Commands(List<Call> calls) implements ReferenceChange {

        public Commands {
            calls = List.copyOf(calls);
        }
    }

    /**
     * One command with its arguments.
     *
     * @param command such as {@code mail.send}
     * @param args plain values by name; texts may contain <code>{name}</code>
     */
    record Call(Spot spot, String command, Map<String, @Nullable Object> args) {

        public Call {
            args = Collections.unmodifiableMap(new LinkedHashMap<>(args));
        }
    }
}
