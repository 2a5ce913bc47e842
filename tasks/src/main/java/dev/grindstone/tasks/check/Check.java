package dev.grindstone.tasks.check;

import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.App;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.tasks.compare.Comparison;
import dev.grindstone.tasks.compare.Leeway;
import dev.grindstone.tasks.compare.Span;
import dev.grindstone.tasks.compare.WorldTables;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Ending;
import dev.grindstone.tasks.verdict.Reason;
import dev.grindstone.tasks.verdict.Verdict;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/*
 * What was set in motion must come to rest before the two worlds can be compared: a mail lies in Sent at once and leaves
 * ten seconds later, and the reference sent it earlier than the agent did. So both worlds are looked at as they will be
 * a minute after the agent stopped, the agent's in a fork of it.
 */
/**
 * The check of one episode. It holds a world of its own in which the task was done right at the start, lets the same
 * time pass in there, and compares all that changed in the agent's world with all that changed in its own.
 *
 * <p>Safe for use by several threads; may be asked again after every step.
 */
public final class Check implements AutoCloseable {

    private static final Duration SETTLING = Duration.ofMinutes(1);

    private final TaskInstance instance;
    private final World reference;
    private final WorldTables tables;
    private final Leeway leeway;
    private final Instant start;
    private final Worlds worlds;

    Check(TaskInstance instance, World reference, Collection<? extends App> apps, Worlds worlds) {
        this.instance = instance;
        this.reference = reference;
        this.worlds = worlds;
        this.start = reference.now();
        this.leeway = new Leeway(instance.allow(), instance.match());
        this.tables = reference.turn(world -> tables(world, apps));
        doItRight();
    }

    private void doItRight() {
        new ChangeRunner(instance).apply(instance.task().change(), reference);
    }

    private static WorldTables tables(World world, Collection<? extends App> apps) {
        try {
            return WorldTables.read(world.connection(), apps);
        } catch (SQLException e) {
            throw new IllegalStateException("The tables of the world cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Whether the task is done in the agent's world, and done well.
     *
     * @param ending what the agent said when it stopped
     * @return invalid when the environment fails, never because of anything the agent did
     */
    public Verdict verdict(World agent, Ending ending) {
        if (!agent.image().digest().equals(reference.image().digest())) {
            return new Verdict.Invalid(
                    "the agent's world started from image " + agent.image().digest() + ", the check from "
                            + reference.image().digest());
        }
        try {
            List<Reason> reasons = new ArrayList<>();
            EndingCheck.of(instance, ending).ifPresent(reasons::add);
            reasons.addAll(agent.turn(this::differences));
            return Verdict.of(reasons);
        } catch (RuntimeException e) {
            return new Verdict.Invalid("the check of " + instance.id() + " failed: " + e);
        }
    }

    private synchronized List<Reason> differences(World agent) {
        Instant rest = agent.now().plus(SETTLING);
        if (rest.isBefore(reference.now())) { // the agent's world was reset since the last verdict
            reference.reset();
            doItRight();
        }
        letPass(reference, rest);
        if (agent.schedule().firstDue(rest).isEmpty()) {
            return compare(agent, rest);
        }
        World settled = worlds.create(reference.id() + "-settled", agent.capture(), TimeMode.STEPPED);
        try {
            letPass(settled, rest);
            return settled.turn(world -> compare(world, rest));
        } finally {
            worlds.close(settled.id());
        }
    }

    private static void letPass(World world, Instant until) {
        Duration behind = Duration.between(world.now(), until);
        if (!behind.isNegative() && !behind.isZero()) {
            world.advance(behind);
        }
    }

    private List<Reason> compare(World done, Instant rest) {
        return Comparison.of(
                reference.netChanges(), done.netChanges(), tables, leeway, new Span(start, rest), new WorldRows(done));
    }

    /** Closes the world the task was done right in. */
    @Override
    public void close() {
        worlds.close(reference.id());
    }
}
