package dev.grindstone.tasks.check;

import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.change.NetChanges;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.App;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.tasks.compare.Comparison;
import dev.grindstone.tasks.compare.Leeway;
import dev.grindstone.tasks.compare.RowLookup;
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
import java.util.function.Function;
import java.util.function.Supplier;

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
        return graded(ending, () -> agent.turn(this::differences));
    }

    /**
     * Whether the task is done, judged by what was kept of the agent's world. The world must have been in the same
     * state at its start as the check's.
     *
     * @param ending what the agent said when it stopped
     */
    public Verdict verdict(Deeds deeds, Ending ending) {
        return graded(ending, () -> differences(deeds));
    }

    /** All that was done in the agent's world, for a verdict some other time. */
    public Deeds deeds(World agent) {
        return agent.turn(this::kept);
    }

    /** What should have been done in the agent's world by the time it came to rest, one entry a row. */
    public synchronized List<Change> expected(Deeds deeds) {
        bringTo(deeds.rest());
        return reference.netChanges().stream()
                .filter(change -> !tables.ignores(change.table()))
                .toList();
    }

    private Verdict graded(Ending ending, Supplier<List<Reason>> differences) {
        try {
            List<Reason> reasons = new ArrayList<>();
            EndingCheck.of(instance, ending).ifPresent(reasons::add);
            reasons.addAll(differences.get());
            return Verdict.of(reasons);
        } catch (RuntimeException e) {
            return new Verdict.Invalid("the check of " + instance.id() + " failed: " + e);
        }
    }

    private synchronized List<Reason> differences(World agent) {
        Instant rest = agent.now().plus(SETTLING);
        bringTo(rest);
        return atRest(agent, rest, world -> compare(world.netChanges(), rest, new WorldRows(world)));
    }

    private synchronized List<Reason> differences(Deeds deeds) {
        bringTo(deeds.rest());
        World start = worlds.create(reference.id() + "-start", reference.image(), TimeMode.STEPPED);
        try {
            List<Change> net = NetChanges.of(deeds.changes());
            return start.turn(world -> compare(net, deeds.rest(), new ChangedRows(new WorldRows(world), net)));
        } finally {
            worlds.close(start.id());
        }
    }

    private synchronized Deeds kept(World agent) {
        Instant rest = agent.now().plus(SETTLING);
        return atRest(agent, rest, world -> new Deeds(rest, world.changes()));
    }

    /** Lets the world in which the task was done right be as old as the agent's. */
    private void bringTo(Instant rest) {
        if (rest.isBefore(reference.now())) { // the agent's world was reset since the last verdict
            reference.reset();
            doItRight();
        }
        letPass(reference, rest);
    }

    private <T> T atRest(World agent, Instant rest, Function<World, T> look) {
        if (agent.schedule().firstDue(rest).isEmpty()) {
            return look.apply(agent);
        }
        World settled = worlds.create(reference.id() + "-settled", agent.capture(), TimeMode.STEPPED);
        try {
            letPass(settled, rest);
            return settled.turn(look);
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

    private List<Reason> compare(List<Change> done, Instant rest, RowLookup rows) {
        return Comparison.of(reference.netChanges(), done, tables, leeway, new Span(start, rest), rows);
    }

    /** Closes the world the task was done right in. */
    @Override
    public void close() {
        worlds.close(reference.id());
    }
}
