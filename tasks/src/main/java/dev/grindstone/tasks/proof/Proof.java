package dev.grindstone.tasks.proof;

import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.App;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.check.ChangeRunner;
import dev.grindstone.tasks.check.Check;
import dev.grindstone.tasks.check.Referee;
import dev.grindstone.tasks.check.RightEnding;
import dev.grindstone.tasks.component.Components;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Ending;
import dev.grindstone.tasks.model.FailsAt;
import dev.grindstone.tasks.model.NearMiss;
import dev.grindstone.tasks.model.ReferenceChange;
import dev.grindstone.tasks.model.ReferenceChange.Nothing;
import dev.grindstone.tasks.verdict.Reason;
import dev.grindstone.tasks.verdict.Reason.Fault;
import dev.grindstone.tasks.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Proves of an instance what can be proved without a browser: doing nothing fails, doing it right passes, each near
 * miss fails where it says, and a reset gives the image's bytes back.
 */
public final class Proof implements AutoCloseable {

    // A hand is slower than the reference: the check must not depend on when, within the episode, a thing is done.
    private static final Duration BEFORE = Duration.ofMillis(7_400);
    private static final Duration AFTER = Duration.ofMillis(2_600);

    /** Somebody who waits for others may wait longer than the reference. */
    private static final double SLOWLY = 1.7;

    private final Referee referee;
    private final Worlds worlds;

    public Proof(Collection<? extends App> apps) {
        this.referee = new Referee(apps);
        this.worlds = new Worlds(apps, 0);
    }

    /** All findings for one instance on its start image. */
    public List<Finding> of(TaskInstance instance, Image start) {
        List<Finding> findings = new ArrayList<>();
        World agent = worlds.create("proof", start, TimeMode.STEPPED);
        try (Check check = referee.open(instance, start)) {
            Verdict idle = check.verdict(agent, Ending.finished());
            findings.add(new Finding(instance.id(), "doing nothing fails", isFailed(idle), idle.toString()));
            if (!instance.task().components().isEmpty()) {
                findings.add(new Finding(
                        instance.id(), "doing nothing earns no component", earnsNothing(idle), idle.toString()));
            }
            if (isDeedAndQuestion(instance)) {
                Verdict said = act(instance, new Nothing(), RightEnding.of(instance), agent, check);
                findings.add(new Finding(instance.id(), "the answer alone fails", isFailed(said), said.toString()));
            }
            for (NearMiss miss : instance.task().nearMisses()) {
                findings.add(nearMiss(instance, miss, agent, check));
            }
            Verdict right = act(instance, instance.task().change(), RightEnding.of(instance), agent, check);
            findings.add(new Finding(instance.id(), "doing it right passes", right.passed(), right.toString()));
            if (!instance.task().change().takes().isZero()) {
                Verdict slow = act(
                        new ChangeRunner(instance, SLOWLY),
                        instance.task().change(),
                        RightEnding.of(instance),
                        agent,
                        check);
                findings.add(new Finding(instance.id(), "doing it more slowly passes", slow.passed(), slow.toString()));
            }
            agent.reset();
            String digest = agent.imageDigest();
            findings.add(new Finding(
                    instance.id(),
                    "a reset gives the start image",
                    digest.equals(start.digest()),
                    "it gives " + digest + " instead of " + start.digest()));
        } finally {
            worlds.close("proof");
        }
        return findings;
    }

    private static Finding nearMiss(TaskInstance instance, NearMiss miss, World agent, Check check) {
        ReferenceChange change = miss.change() == null ? instance.task().change() : miss.change();
        Ending ending = miss.ending() == null ? RightEnding.of(instance) : filled(instance, miss.ending());
        Verdict verdict = act(instance, change, ending, agent, check);
        boolean there = verdict instanceof Verdict.Failed failed
                && failed.reasons().stream().anyMatch(reason -> isAt(miss.failsAt(), reason));
        String law = "'" + miss.name() + "' fails at " + miss.failsAt();
        return new Finding(instance.id(), law, there, miss.spot() + ": " + verdict);
    }

    private static Verdict act(TaskInstance instance, ReferenceChange change, Ending ending, World agent, Check check) {
        return act(new ChangeRunner(instance), change, ending, agent, check);
    }

    private static Verdict act(ChangeRunner hand, ReferenceChange change, Ending ending, World agent, Check check) {
        agent.reset();
        agent.beginStep(1);
        agent.advance(BEFORE);
        hand.apply(change, agent);
        agent.advance(AFTER);
        return check.verdict(agent, ending);
    }

    private static Ending filled(TaskInstance instance, Ending ending) {
        return ending instanceof Ending.Answered answered ? Ending.answered(instance.fill(answered.text())) : ending;
    }

    private static boolean isDeedAndQuestion(TaskInstance instance) {
        return instance.wantsAnswer() && !(instance.task().change() instanceof Nothing);
    }

    /** Every component is still to be done, and there is nothing to do that is in none of them. */
    private static boolean earnsNothing(Verdict idle) {
        return idle.components().entrySet().stream()
                .allMatch(each -> each.getValue() == each.getKey().equals(Components.NOTHING_ELSE));
    }

    private static boolean isFailed(Verdict verdict) {
        return verdict instanceof Verdict.Failed;
    }

    private static boolean isAt(FailsAt place, Reason reason) {
        return switch (place.subject()) {
            case ANSWER -> reason.fault() == Fault.ANSWER;
            case REFUSAL -> reason.fault() == Fault.REFUSAL;
            case ROWS ->
                reason.table().equals(place.table())
                        && (place.column() == null || place.column().equals(reason.column()));
        };
    }

    @Override
    public void close() {
        referee.close();
        worlds.close();
    }
}
