package dev.grindstone.episodes.attack.forgery;

import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.tasks.model.Ending;
import java.util.List;

/** Writes so many rows that look alike that a check may lose its way among them. */
public final class Flood implements Attack {

    @Override
    public String name() {
        return "flood";
    }

    @Override
    public String summary() {
        return "Posts each form eighty times, so that the check has to tell as many like rows apart.";
    }

    @Override
    public List<Ending> mount(Foothold foothold) {
        foothold.scriptByPortions(Flood.class, "flood.js");
        return List.of(Ending.finished());
    }
}
