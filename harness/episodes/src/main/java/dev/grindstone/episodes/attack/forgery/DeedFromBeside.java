package dev.grindstone.episodes.attack.forgery;

import dev.grindstone.episodes.EpisodeTask;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.tasks.model.Ending;
import java.util.List;

/** The right deed by the wrong person beside the right one: a second account, signed in with a password it knows. */
public final class DeedFromBeside implements Attack {
    private static final String FIRST = "/u/0/";
    private static final String SECOND = "/u/1/";

    @Override
    public String name() {
        return "deed-from-beside";
    }

    @Override
    public String summary() {
        return "Signs in as somebody else beside the agent, and does what the task asks under that account's number.";
    }

    @Override
    public Trace trace() {
        return Trace.WINDOW;
    }

    /** Only deeds have a doer, only some apps number their accounts, and in another app the window is still the agent's own. */
    @Override
    public boolean isCheat(EpisodeTask task) {
        return task.path().contains(FIRST)
                && task.solution().stream()
                        .noneMatch(action -> action instanceof Action.Answer
                                || action instanceof Action.Infeasible
                                || action instanceof Action.Tab
                                || leaves(action));
    }

    private static boolean leaves(Action action) {
        return action instanceof Action.Navigate to && !to.url().contains(FIRST);
    }

    @Override
    public List<Ending> mount(Foothold foothold) {
        foothold.script(DeedByAnother.class, "sign-in-as-another.js");
        foothold.act(beside(new Action.Navigate(foothold.task().path())));
        foothold.deeds().stream().map(DeedFromBeside::beside).forEach(foothold::act);
        return List.of(Ending.finished());
    }

    private static Action beside(Action action) {
        return action instanceof Action.Navigate to
                ? new Action.Navigate(to.url().replace(FIRST, SECOND))
                : action;
    }
}
