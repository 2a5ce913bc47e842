package dev.grindstone.tasks.check;

import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.change.NetChanges;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.App;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.compare.Comparison;
import dev.grindstone.tasks.compare.Findings;
import dev.grindstone.tasks.compare.Leeway;
import dev.grindstone.tasks.compare.RowLookup;
import dev.grindstone.tasks.compare.Span;
import dev.grindstone.tasks.component.Components;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Ending;
import dev.grindstone.tasks.model.Preparation;
import dev.grindstone.tasks.verdict.Reason;
import dev.grindstone.tasks.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/*
 * What was set in motion must come to rest before the two worlds can be compared: a mail lies in Sent at once and leaves
 * ten seconds later, and the reference sent it earlier than the agent did. So both worlds are looked at as they will be
 * a minute after the agent stopped, the agent's in a fork of it. Where others answer, both wait until all have answered;
 * and an agent that was faster than a reference which waits is looked at when that is ready, too, so that whatever
 * happens at a set time has happened in both.
 */
/**
 * The check of one episode. It holds a world of its own in which the task was done right at the start, lets the same
 * time pass in there, and compares all that changed in the agent's world with all that changed in its own.
 *
 * <p>Safe for use by several threads; may be asked again after every step.
 */
public final class Check implements AutoCloseable {

    private static final Duration MOMENT = Duration.ofMinutes(1);

    private final TaskInstance instance;
    private final Leeway leeway;
    private final Reference reference;
    private final List<App> apps;
    private final Duration settling;
    private final Worlds worlds;
    private final String id;

    Check(TaskInstance instance, Image start, Collection<? extends App> apps, Worlds worlds, String id) {
        this.instance = instance;
        this.apps = List.copyOf(apps);
        this.worlds = worlds;
        this.id = id;
        this.leeway = new Leeway(instance.allow(), instance.match());
        this.reference = new Reference(instance, start, apps, worlds, id);
        Preparation preparation = instance.task().preparation();
        this.settling = Stream.concat(
                        preparation.counterparts().stream().map(Preparation.Counterpart::after),
                        preparation.knowers().stream().map(Preparation.Knower::longest))
                .map(answer -> answer.plus(MOMENT))
                .reduce(MOMENT, Duration::plus);
    }

    /**
     * Whether the task is done in the agent's world, and done well.
     *
     * @param ending what the agent said when it stopped
     * @return invalid when the environment fails, never because of anything the agent did
     */
    public Verdict verdict(World agent, Ending ending) {
        String digest = agent.image().digest();
        if (!digest.equals(reference.image().digest())) {
            return new Verdict.Invalid("the agent's world started from image " + digest + ", the check from "
                    + reference.image().digest());
        }
        return graded(ending, () -> agent.turn(this::findings));
    }

    /**
     * Whether the task is done, judged by what was kept of the agent's world. The world must have been in the same
     * state at its start as the check's.
     *
     * @param ending what the agent said when it stopped
     */
    public Verdict verdict(Deeds deeds, Ending ending) {
        return graded(ending, () -> findings(deeds));
    }

    /** All that was done in the agent's world, for a verdict some other time. */
    public Deeds deeds(World agent) {
        return agent.turn(this::kept);
    }

    /** What should have been done in the agent's world by the time it came to rest, one entry a row. */
    public synchronized List<Change> expected(Deeds deeds) {
        return reference.at(deeds.rest()).changes().stream()
                .filter(change -> !reference.tables().ignores(change.table()))
                .toList();
    }

    /** What the agent was asked, for a person who wants to know some other time. */
    public Asked asked() {
        return untouched(world -> Asked.of(instance, world, apps));
    }

    /** What a person calls the rows that were written, by {@link RowNames#of(Change)}; rows without a name are absent. */
    public Map<String, String> names(Deeds deeds, List<Change> changes) {
        List<Change> net = NetChanges.of(deeds.changes());
        return untouched(world -> new RowNames(world, new ChangedRows(new WorldRows(world), net)).names(changes));
    }

    private Verdict graded(Ending ending, Supplier<Findings> look) {
        try {
            List<Reason> reasons = new ArrayList<>();
            EndingCheck.of(instance, ending).ifPresent(reasons::add);
            Findings findings = look.get();
            reasons.addAll(findings.reasons());
            return Verdict.of(reasons, findings.allowed(), Components.of(instance.components(), reasons));
        } catch (RuntimeException e) {
            return new Verdict.Invalid("the check of " + instance.id() + " failed: " + e);
        }
    }

    private synchronized Findings findings(World agent) {
        Instant rest = rest(agent);
        return atRest(agent, rest, world -> compare(world.netChanges(), rest, new WorldRows(world)));
    }

    private Findings findings(Deeds deeds) {
        List<Change> net = NetChanges.of(deeds.changes());
        return untouched(world -> compare(net, deeds.rest(), new ChangedRows(new WorldRows(world), net)));
    }

    private synchronized <T> T untouched(Function<World, T> look) {
        World untouched = worlds.create(id + "-start", reference.image(), TimeMode.STEPPED);
        try {
            return untouched.turn(look);
        } finally {
            worlds.close(untouched.id());
        }
    }

    private synchronized Deeds kept(World agent) {
        Instant rest = rest(agent);
        return atRest(agent, rest, world -> new Deeds(rest, world.changes()));
    }

    private Instant rest(World agent) {
        Instant end = agent.now().isBefore(reference.end()) ? reference.end() : agent.now();
        return end.plus(settling);
    }

    private <T> T atRest(World agent, Instant rest, Function<World, T> look) {
        if (agent.schedule().firstDue(rest).isEmpty()) {
            return look.apply(agent);
        }
        World settled = worlds.create(id + "-settled", agent.capture(), TimeMode.STEPPED);
        try {
            settled.advance(Duration.between(settled.now(), rest));
            return settled.turn(look);
        } finally {
            worlds.close(settled.id());
        }
    }

    private Findings compare(List<Change> done, Instant rest, RowLookup rows) {
        Span span = reference.span(rest.minus(settling), rest);
        return Comparison.of(reference.at(rest), done, rows, reference.tables(), leeway, span);
    }

    /** Closes the worlds the task was done right in. */
    @Override
    public void close() {
        reference.close();
    }
}
