package dev.grindstone.server.proving;

import dev.grindstone.server.play.AgentKind;
import dev.grindstone.server.play.Outcome;
import dev.grindstone.server.play.Playground;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.proof.Finding;
import java.util.List;

/** Proves in a browser that an instance can be solved, and that its solution comes to the same in each run. */
final class SolutionProof {

    private final Playground playground;

    SolutionProof(Playground playground) {
        this.playground = playground;
    }

    List<Finding> of(TaskInstance instance, Image start) {
        Outcome first = play(instance, start);
        Outcome second = play(instance, start);
        String id = instance.id();
        return List.of(
                new Finding(
                        id, "the solution passes in a browser", first.verdict().passed(), told(first)),
                new Finding(id, "the solution passes again", second.verdict().passed(), told(second)),
                same(id, "both runs leave the same state", first.stateDigest(), second.stateDigest()),
                same(id, "both runs end on the same picture", first.screenshotDigest(), second.screenshotDigest()),
                same(id, "a reset in a used world gives the start image", first.startDigest(), first.resetDigest()));
    }

    private Outcome play(TaskInstance instance, Image start) {
        return playground.play(instance, start, AgentKind.SOLUTION, null);
    }

    private static String told(Outcome outcome) {
        String trouble = outcome.trouble().isEmpty() ? "" : "; " + outcome.trouble();
        return outcome.verdict() + " after " + outcome.steps() + " steps" + trouble;
    }

    private static Finding same(String id, String law, String first, String second) {
        return new Finding(id, law, first.equals(second), first + " and then " + second);
    }
}
