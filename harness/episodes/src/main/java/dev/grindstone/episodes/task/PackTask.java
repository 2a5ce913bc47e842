package dev.grindstone.episodes.task;

import dev.grindstone.episodes.EpisodeTask;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.kit.world.World;
import dev.grindstone.tasks.check.Check;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Ending;
import dev.grindstone.tasks.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One instance of a task of a pack, with the check that judges it. */
public final class PackTask implements EpisodeTask {
    private final TaskInstance instance;
    private final Check check;

    /** @param check closed with this */
    public PackTask(TaskInstance instance, Check check) {
        this.instance = instance;
        this.check = check;
    }

    @Override
    public String id() {
        return instance.id();
    }

    @Override
    public long seed() {
        return instance.seed();
    }

    @Override
    public String goal() {
        return instance.goal();
    }

    @Override
    public String app() {
        return instance.app();
    }

    @Override
    public String path() {
        return instance.path();
    }

    @Override
    public int maxSteps() {
        return instance.limits().steps();
    }

    @Override
    public Duration maxTime() {
        return instance.limits().time();
    }

    @Override
    public List<Action> solution() {
        return SolutionSteps.actions(instance.solution());
    }

    @Override
    public void prepare(World world) {
        long wanted = instance.person().id();
        world.run(open -> {
            if (open.people().protagonist().id() != wanted) {
                // The session of every browser that has none of its own.
                open.db("kit").execute("UPDATE kit.session SET person_id = ? WHERE token = ''", wanted);
            }
        });
    }

    @Override
    public Optional<Check> check() {
        return Optional.of(check);
    }

    @Override
    public Verdict verdict(World world, Ending ending) {
        return check.verdict(world, ending);
    }

    @Override
    public void close() {
        check.close();
    }
}
