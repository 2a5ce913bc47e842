package dev.grindstone.tasks.mutant;

import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.App;
import dev.grindstone.kit.world.FreshIds;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.check.ChangeRunner;
import dev.grindstone.tasks.check.Check;
import dev.grindstone.tasks.check.Referee;
import dev.grindstone.tasks.check.RightEnding;
import dev.grindstone.tasks.compare.Span;
import dev.grindstone.tasks.instance.TaskException;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.mutant.MutantOutcome.Fate;
import dev.grindstone.tasks.mutant.rows.Edit;
import dev.grindstone.tasks.mutant.rows.ImpossibleException;
import dev.grindstone.tasks.mutant.rows.Rows;
import dev.grindstone.tasks.mutant.rows.Schema;
import dev.grindstone.tasks.verdict.Verdict;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Runs a task's check against every mutant of the task: a check that passes one of them can be fooled.
 *
 * <p>Not safe for use by several threads.
 */
public final class Gauntlet implements AutoCloseable {

    private static final Duration BEFORE = Duration.ofMillis(7_400);
    private static final Duration TO_REST = Duration.ofSeconds(61);

    private static final String RIGHT = "right";
    private static final String WRONG = "wrong";

    private final List<App> apps;
    private final Referee referee;
    private final Worlds worlds;

    public Gauntlet(Collection<? extends App> apps) {
        this.apps = List.copyOf(apps);
        this.referee = new Referee(apps);
        this.worlds = new Worlds(apps, 1);
    }

    /**
     * The outcomes of all mutants of an instance.
     *
     * @param start the image it starts from
     * @param others other instances of the same task, whose answers are wrong here
     */
    public MutantReport of(TaskInstance instance, Image start, List<TaskInstance> others) {
        World right = worlds.create(RIGHT, start, TimeMode.STEPPED);
        World wrong = worlds.create(WRONG, start, TimeMode.STEPPED);
        try (Check check = referee.open(instance, start)) {
            Instant from = right.now();
            FreshIds fresh = right.freshIds();
            right.advance(BEFORE);
            List<ChangeRunner.Part> parts =
                    new ChangeRunner(instance).apply(instance.task().change(), right);
            Set<String> asked = ChangeRunner.pace(parts, right).asked().keySet();
            List<Change> atOnce = right.netChanges();
            right.advance(TO_REST);
            List<Change> atRest = right.netChanges();
            return right.turn(world -> {
                Schema schema = schema(world);
                Ground ground = new Ground(
                        instance,
                        schema,
                        atOnce,
                        atRest,
                        asked,
                        new Rows(world, schema),
                        new Span(from, world.now(), world.now(), fresh, world.zone()),
                        world.people().all());
                List<MutantOutcome> outcomes = new ArrayList<>();
                mutants(ground, others).forEach(mutant -> outcomes.add(outcome(mutant, ground, wrong, check)));
                return new MutantReport(instance.id(), outcomes, schema.uncounted());
            });
        } finally {
            worlds.close(RIGHT);
            worlds.close(WRONG);
        }
    }

    private Schema schema(World world) {
        try {
            return Schema.read(world.connection(), apps);
        } catch (SQLException e) {
            throw new IllegalStateException("The tables of the world cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<Mutant> mutants(Ground ground, List<TaskInstance> others) {
        List<Mutant> mutants = new ArrayList<>();
        mutants.addAll(Omissions.of(ground));
        mutants.addAll(Neighbours.of(ground));
        mutants.addAll(Repetitions.of(ground));
        mutants.addAll(Values.of(ground));
        mutants.addAll(Persons.of(ground));
        mutants.addAll(Times.of(ground));
        mutants.addAll(Damages.of(ground));
        mutants.addAll(Endings.of(ground, others));
        return mutants;
    }

    private static MutantOutcome outcome(Mutant mutant, Ground ground, World wrong, Check check) {
        String did;
        try {
            did = act(mutant, wrong, ground.schema());
        } catch (ImpossibleException | TaskException e) {
            return new MutantOutcome(mutant.name(), "", Fate.IMPOSSIBLE, String.valueOf(e.getMessage()));
        }
        BiFunction<Fate, String, MutantOutcome> as =
                (fate, detail) -> new MutantOutcome(mutant.name(), did, fate, detail);
        boolean isRightlyEnded = mutant.ending().equals(RightEnding.of(ground.instance()));
        Optional<String> equivalent = isRightlyEnded ? Equivalence.of(ground, wrong.netChanges()) : Optional.empty();
        Verdict verdict = check.verdict(wrong, mutant.ending());
        if (verdict instanceof Verdict.Passed) {
            return equivalent
                    .map(why -> as.apply(Fate.EQUIVALENT, why))
                    .orElseGet(() -> as.apply(Fate.SURVIVED, "passed"));
        }
        if (verdict instanceof Verdict.Failed failed) {
            String first = failed.reasons().get(0).text();
            return equivalent
                    .filter(Equivalence.SAME_ROWS::equals)
                    .map(why -> as.apply(Fate.UNJUST, why + ", but: " + first))
                    .orElseGet(() -> as.apply(Fate.KILLED, first));
        }
        return as.apply(Fate.IMPOSSIBLE, verdict.toString());
    }

    private static String act(Mutant mutant, World world, Schema schema) {
        world.reset();
        world.beginStep(1);
        world.advance(BEFORE);
        List<String> did = new ArrayList<>();
        mutant.acts().forEach(act -> new ChangeRunner(act.by()).apply(act.change(), world));
        world.run(open -> edit(mutant.atOnce(), open, schema, did));
        world.advance(TO_REST);
        world.run(open -> edit(mutant.atRest(), open, schema, did));
        return String.join(", ", did);
    }

    private static void edit(List<Edit> edits, World world, Schema schema, List<String> did) {
        if (!edits.isEmpty()) {
            Rows rows = new Rows(world, schema);
            edits.forEach(edit -> did.add(edit.apply(rows)));
        }
    }

    @Override
    public void close() {
        referee.close();
        worlds.close();
    }
}
