package dev.grindstone.server.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.grindstone.episodes.Usage;
import dev.grindstone.server.play.Outcome;
import dev.grindstone.tasks.verdict.Reason;
import dev.grindstone.tasks.verdict.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of one run; a line of the ledger.
 *
 * @param instance the id of what was played
 * @param repeat which time, from 1
 * @param outcome {@code passed}, {@code failed} or {@code invalid}
 * @param reasons why, one sentence each
 * @param components the named parts of the task, and whether each holds
 * @param steps how many the agent took
 * @param trouble the last action that could not be done; empty when all could
 * @param seconds how long it took, the model included, in real time
 * @param usage what the agent used up
 * @param resetProved whether the reset after it gave the start's bytes back
 * @param recording the folder of the recording, from that of the evaluation; null when there is none
 */
public record Run(
        String instance,
        int repeat,
        String outcome,
        List<String> reasons,
        Map<String, Boolean> components,
        int steps,
        String trouble,
        double seconds,
        Usage usage,
        boolean resetProved,
        @Nullable String recording) {

    /** Which run of an evaluation. */
    public record Key(String instance, int repeat) {}

    /** What came of a run. */
    static Run of(Key key, Outcome outcome, double seconds, @Nullable String recording) {
        return new Run(
                key.instance(),
                key.repeat(),
                outcome.verdict().word(),
                reasons(outcome.verdict()),
                outcome.verdict().components(),
                outcome.steps(),
                outcome.trouble(),
                Math.round(seconds * 1000) / 1000.0,
                outcome.usage(),
                outcome.isResetProved(),
                recording);
    }

    private static List<String> reasons(Verdict verdict) {
        if (verdict instanceof Verdict.Failed failed) {
            return failed.reasons().stream().map(Reason::text).toList();
        }
        return verdict instanceof Verdict.Invalid invalid ? List.of(invalid.reason()) : List.of();
    }

    /** Which run it is. */
    public Key key() {
        return new Key(instance, repeat);
    }

    /** Whether the task was done. */
    public boolean passed() {
        return outcome.equals("passed");
    }

    /** Whether nothing can be said about the agent. */
    @JsonIgnore
    public boolean isInvalid() {
        return outcome.equals("invalid");
    }
}
