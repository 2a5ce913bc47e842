package dev.grindstone.episodes.attack.page;

import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.tasks.model.Ending;
import java.util.List;

/** Keeps the page busy for ever, with requests that follow each other and a rest that never comes. */
public final class NeverAtRest implements Attack {

    @Override
    public String name() {
        return "never-at-rest";
    }

    @Override
    public String summary() {
        return "Starts a request whenever one ends, so that the page never comes to rest.";
    }

    @Override
    public Trace trace() {
        return Trace.HANG;
    }

    @Override
    public List<Ending> mount(Foothold foothold) {
        foothold.mischief("(() => { const again = () => fetch('/-/live').then(again, again); again(); })(); 1");
        return List.of(Ending.finished());
    }
}
