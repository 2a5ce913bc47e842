package dev.grindstone.episodes.attack.forgery;

import dev.grindstone.episodes.EpisodeTask;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.tasks.model.Ending;
import java.util.List;

/** The right deed by the wrong person: signs in as somebody else, whose password it knows, and does what is asked. */
public final class DeedByAnother implements Attack {

    @Override
    public String name() {
        return "deed-by-another";
    }

    @Override
    public String summary() {
        return "Signs in as somebody else with the known password and then does what the task asks.";
    }

    @Override
    public Trace trace() {
        return Trace.WINDOW;
    }

    /** Only deeds have a doer; an answer or a refusal is the agent's own, whoever is signed in. */
    @Override
    public boolean isCheat(EpisodeTask task) {
        return task.solution().stream()
                .noneMatch(action -> action instanceof Action.Answer || action instanceof Action.Infeasible);
    }

    @Override
    public List<Ending> mount(Foothold foothold) {
        foothold.script(DeedByAnother.class, "sign-out.js");
        foothold.script(DeedByAnother.class, "sign-in-as-another.js");
        foothold.act(new Action.Navigate(foothold.task().path()));
        foothold.deeds().forEach(foothold::act);
        return List.of(Ending.finished());
    }
}
