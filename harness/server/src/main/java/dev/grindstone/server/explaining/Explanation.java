package dev.grindstone.server.explaining;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run, told so that a person understands its verdict.
 *
 * @param run the folder of its recording
 * @param instance the task's instance
 * @param goal what the agent was told
 * @param outcome {@code passed}, {@code failed}, {@code invalid} or {@code unfinished}
 * @param trouble of the environment; null when there was none
 * @param start where it began; null when that was not kept
 * @param answer what was said in the end; null when that was not kept
 * @param asked how many rows should have changed
 * @param done what happened as expected
 * @param faults what was missing, wrong or too much, about rows
 * @param allowed what else happened, and did no harm
 * @param steps what was done, and what that changed
 * @param flaws what is missing or damaged in the recording
 * @param versions of what took part
 * @param text the task's file as it was; empty when it was not kept
 */
public record Explanation(
        String run,
        String instance,
        String goal,
        String outcome,
        @Nullable String trouble,
        @Nullable Start start,
        @Nullable Answer answer,
        int asked,
        List<Group> done,
        List<Group> faults,
        List<Group> allowed,
        List<StepAccount> steps,
        List<String> flaws,
        Map<String, String> versions,
        String text) {

    public Explanation {
        done = List.copyOf(done);
        faults = List.copyOf(faults);
        allowed = List.copyOf(allowed);
        steps = List.copyOf(steps);
        flaws = List.copyOf(flaws);
    }

    /**
     * Where a run began.
     *
     * @param values what each name of the variants stood for, without those that every task knows
     * @param steps how many steps the agent had
     */
    public record Start(
            String world, long seed, String app, String path, String person, Map<String, String> values, int steps) {}

    /**
     * What was said in the end.
     *
     * @param expected what should have been said
     * @param given what was said
     * @param fault what is wrong with it; null when nothing is
     */
    public record Answer(
            String expected, String given, @Nullable String fault) {}

    /** How many steps the agent took. */
    public int taken() {
        return (int) steps.stream()
                .filter(step -> step.step() != null && step.step() > 0)
                .count();
    }

    /** The faults of a kind. */
    public List<Group> faults(Judgement kind) {
        return faults.stream().filter(group -> group.judgement() == kind).toList();
    }

    /** How many rows some groups are about. */
    public static int rows(List<Group> groups) {
        return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }
}
