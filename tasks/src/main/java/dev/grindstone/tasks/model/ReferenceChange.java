package dev.grindstone.tasks.model;

import dev.grindstone.tasks.problem.Spot;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is done to the start world when a task is done right, or wrong in the way of a near miss. */
public sealed interface ReferenceChange {

    /** How much of the world's time passes between its first command and its last. */
    default Duration takes() {
        return this instanceof Commands commands
                ? commands.calls.stream().map(call -> call.lead.pause).reduce(Duration.ZERO, Duration::plus)
                : Duration.ZERO;
    }

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
     * What somebody does before a command: waits, and then looks something up.
     *
     * @param pause how much of the world's time
     * @param finds queries that give one value each, by the name the value has from then on
     */
    record Lead(Duration pause, Map<String, Passage> finds) {

        public static final Lead NONE = new Lead(Duration.ZERO, Map.of());

        public Lead {
            finds = Collections.unmodifiableMap(new LinkedHashMap<>(finds));
        }
    }

    /**
     * One command with its arguments.
     *
     * @param lead what is done before it
     * @param command such as {@code mail.send}
     * @param args plain values by name; texts may contain <code>{name}</code>
     */
    record Call(Spot spot, Lead lead, String command, Map<String, @Nullable Object> args) {

        public Call {
            args = Collections.unmodifiableMap(new LinkedHashMap<>(args));
        }

        /** A command that is given at once. */
        public Call(Spot spot, String command, Map<String, @Nullable Object> args) {
            this(spot, Lead.NONE, command, args);
        }

        /** The same command after something else. */
        public Call after(Lead other) {
            return new Call(spot, other, command, args);
        }
    }
}
