package dev.grindstone.server.siege;

import dev.grindstone.episodes.EpisodeTask;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.kit.world.World;
import dev.grindstone.tasks.model.Ending;
import dev.grindstone.tasks.verdict.Verdict;
import java.util.List;

/** A task that outlives its episodes, and gives an attacker all the steps it wants. */
record Besieged(EpisodeTask task) implements EpisodeTask {

    private static final int STEPS = 100_000;

    @Override
    public String id() {
        return task.id();
    }

    @Override
    public long seed() {
        return task.seed();
    }

    @Override
    public String goal() {
        return task.goal();
    }

    @Override
    public String app() {
        return task.app();
    }

    @Override
    public String path() {
        return task.path();
    }

    @Override
    public int maxSteps() {
        return STEPS;
    }

    @Override
    public List<Action> solution() {
        return task.solution();
    }

    @Override
    public void prepare(World world) {
        task.prepare(world);
    }

    @Override
    public Verdict verdict(World world, Ending ending) {
        return task.verdict(world, ending);
    }
}
