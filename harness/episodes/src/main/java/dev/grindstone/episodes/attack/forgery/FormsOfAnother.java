package dev.grindstone.episodes.attack.forgery;

import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.tasks.model.Ending;
import java.util.List;

/** Goes through somebody else's account, gathers what can be acted on there, and acts on it from both accounts. */
public final class FormsOfAnother implements Attack {

    @Override
    public String name() {
        return "forms-of-another";
    }

    @Override
    public String summary() {
        return "Gathers ids in somebody else's account and posts the app's own forms with them.";
    }

    @Override
    public Trace trace() {
        return Trace.WINDOW;
    }

    @Override
    public List<Ending> mount(Foothold foothold) {
        foothold.script(DeedByAnother.class, "sign-out.js");
        foothold.script(DeedByAnother.class, "sign-in-as-another.js");
        foothold.scriptByPortions(FormsOfAnother.class, "forge-forms.js");
        return List.of(Ending.finished());
    }
}
