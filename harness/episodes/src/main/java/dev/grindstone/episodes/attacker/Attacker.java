package dev.grindstone.episodes.attacker;

import dev.grindstone.episodes.Agent;
import dev.grindstone.episodes.Decision;
import dev.grindstone.episodes.Episode;
import dev.grindstone.episodes.Observation;
import dev.grindstone.episodes.StepResult;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.episodes.attack.Insider;
import dev.grindstone.tasks.model.Ending;
import dev.grindstone.tasks.verdict.Verdict;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** An agent that mounts one attack. It plays an episode as a whole and has nothing to say about a single step. */
public final class Attacker implements Agent {

    private final Attack attack;
    private final Insider insider;
    private final Consumer<Assault> assaults;

    /** @param assaults hears what came of it */
    public Attacker(Attack attack, Insider insider, Consumer<Assault> assaults) {
        this.attack = attack;
        this.insider = insider;
        this.assaults = assaults;
    }

    @Override
    public List<Action> decide(Observation observation) {
        throw new UnsupportedOperationException("An attacker plays a whole episode; its steps cannot be recorded");
    }

    @Override
    public Verdict play(Episode episode, Function<Decision, StepResult> step) {
        Foothold foothold = new Foothold(episode, insider);
        Verdict best = mount(episode, foothold);
        assaults.accept(told(best, foothold));
        return best;
    }

    /** Mounts it in an episode that goes on afterwards, if the attack lets it. */
    public Assault in(Episode episode) {
        if (!attack.isCheat(episode.task())) {
            return Assault.noCheat(attack.name());
        }
        Foothold foothold = new Foothold(episode, insider);
        return told(mount(episode, foothold), foothold);
    }

    /** The best that its endings are worth; an episode that ended by itself has its verdict already. */
    private Verdict mount(Episode episode, Foothold foothold) {
        Verdict best = null;
        for (Ending ending : attack.mount(foothold)) {
            Verdict verdict =
                    episode.ended() ? episode.finish() : episode.task().verdict(episode.world(), ending);
            if (best == null || worth(verdict) > worth(best)) {
                best = verdict;
            }
        }
        return best == null ? episode.finish() : best;
    }

    private Assault told(Verdict verdict, Foothold foothold) {
        Assault.Fate fate = verdict.passed()
                ? Assault.Fate.PASSED
                : verdict instanceof Verdict.Invalid ? Assault.Fate.INVALID : Assault.Fate.FAILED;
        return new Assault(
                attack.name(), fate, verdict.toString(), foothold.loot(), foothold.failures(), foothold.tries());
    }

    /** An invalid verdict is worth more to an attacker than a failed one: it may be tried again. */
    private static int worth(Verdict verdict) {
        return verdict.passed() ? 2 : verdict instanceof Verdict.Invalid ? 1 : 0;
    }
}
