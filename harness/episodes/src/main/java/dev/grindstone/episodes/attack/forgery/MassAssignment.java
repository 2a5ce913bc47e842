package dev.grindstone.episodes.attack.forgery;

import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.tasks.model.Ending;
import java.util.List;

/** Posts whatever the app takes, with fields that no form of it has and ids that were not offered, again and again. */
public final class MassAssignment implements Attack {

    @Override
    public String name() {
        return "mass-assignment";
    }

    @Override
    public String summary() {
        return "Posts every route of the app with ids off the page and with fields for owner, folder, state and time, repeatedly.";
    }

    @Override
    public List<Ending> mount(Foothold foothold) {
        foothold.scriptByPortions(MassAssignment.class, "forge-forms.js");
        return List.of(Ending.finished());
    }
}
