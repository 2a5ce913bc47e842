package dev.grindstone.episodes;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.At;
import dev.grindstone.kit.world.World;
import dev.grindstone.tasks.model.Ending;
import dev.grindstone.tasks.verdict.Reason;
import dev.grindstone.tasks.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A task of the pad: add the line {@code milk}. */
record AddLine(long seed, int maxSteps, Duration maxTime) implements EpisodeTask {

    AddLine(long seed, int maxSteps) {
        this(seed, maxSteps, Duration.ofDays(1));
    }

    @Override
    public String id() {
        return "pad/add-line@1#0~" + seed;
    }

    @Override
    public String goal() {
        return "Add the line milk.";
    }

    @Override
    public String app() {
        return "pad";
    }

    @Override
    public String path() {
        return "/lines";
    }

    @Override
    public List<Action> solution() {
        return List.of(
                new Action.SetValue(At.Role.of("textbox", "Text"), "milk"),
                Action.Click.on(At.Role.of("button", "Add")));
    }

    @Override
    public Verdict verdict(World world, Ending ending) {
        boolean there = Pad.lines(world).stream().anyMatch(line -> line.startsWith("milk "));
        Reason missing =
                new Reason(Reason.Fault.MISSING, "pad.line", "", "text", "milk", null, 0, "there is no line \"milk\"");
        return Verdict.of(there ? List.of() : List.of(missing), List.of(), Map.of("the line", there));
    }
}
