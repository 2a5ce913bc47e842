package dev.grindstone.episodes;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.kit.world.World;
import dev.grindstone.tasks.check.Check;
import dev.grindstone.tasks.model.Ending;
import dev.grindstone.tasks.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an episode is about. Its start and its end; everything between is the agent's. */
public interface EpisodeTask extends AutoCloseable {

    /** The stable name of the instance, {@code mail/archive-notices@1#3~1}: task, revision, variant and seed. */
    String id();

    /** The seed of the world it plays in. */
    long seed();

    /** What the agent is told. */
    String goal();

    /** The app whose page is open at the start. */
    String app();

    /** The page that is open at the start: a path of the app's host. */
    String path();

    /** How many steps the agent has. */
    int maxSteps();

    /** How much of the world's time the agent has. */
    default Duration maxTime() {
        return Duration.ofDays(1);
    }

    /** The actions of a hand that does it right. */
    List<Action> solution();

    /** Prepares the fresh world, before any page is open: signs somebody else in, for instance. */
    default void prepare(World world) {}

    /** The check behind the verdict, by which a recording can be explained and graded again; empty when it has none. */
    default Optional<Check> check() {
        return Optional.empty();
    }

    /** Whether it is done, and done well; may be asked at any time. */
    Verdict verdict(World world, Ending ending);

    /** Gives up what the check holds. */
    @Override
    default void close() {}
}
