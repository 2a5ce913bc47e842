package dev.grindstone.episodes.hand;

import com.microsoft.playwright.PlaywrightException;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.ActionException;
import dev.grindstone.episodes.stage.PlaywrightText;
import dev.grindstone.episodes.stage.Scene;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Carries out one action after the other in a scene; after each, the scene comes to rest and a moment passes. */
public final class Hands {
    /** What passes in the world after an action: enough for a menu to open, too little for a colleague to answer. */
    public static final Duration MOMENT = Duration.ofMillis(200);

    private final Scene scene;
    private final Map<Class<? extends Action>, Function<Action, ActionResult>> skills = new HashMap<>();

    /** @param mayEvaluate whether actions may run JavaScript of their own */
    public Hands(Scene scene, boolean mayEvaluate) {
        this.scene = scene;
        Places places = new Places(scene);
        Mouse mouse = new Mouse(scene, places);
        Keyboard keyboard = new Keyboard(scene, places);
        Navigator navigator = new Navigator(scene);
        Reader reader = new Reader(scene, mouse, mayEvaluate);
        act(Action.Click.class, mouse::click);
        act(Action.Move.class, mouse::move);
        act(Action.MouseDown.class, mouse::down);
        act(Action.MouseUp.class, mouse::up);
        act(Action.Drag.class, mouse::drag);
        act(Action.Scroll.class, mouse::scroll);
        act(Action.ScrollIntoView.class, action -> places.point(action.at()));
        act(Action.Type.class, keyboard::type);
        act(Action.Press.class, keyboard::press);
        act(Action.KeyDown.class, keyboard::down);
        act(Action.KeyUp.class, keyboard::up);
        act(Action.Hold.class, keyboard::hold);
        act(Action.SetValue.class, keyboard::setValue);
        act(Action.Upload.class, keyboard::upload);
        act(Action.Navigate.class, navigator::navigate);
        act(Action.History.class, navigator::history);
        read(Action.Tab.class, navigator::tab);
        act(Action.Wait.class, action -> scene.elapse(waiting(action)));
        skills.put(Action.Screenshot.class, action -> reader.screenshot((Action.Screenshot) action));
        read(Action.Read.class, reader::read);
        read(Action.CursorPosition.class, reader::cursorPosition);
        read(Action.Eval.class, reader::eval);
        act(Action.Answer.class, action -> {});
        act(Action.Infeasible.class, action -> {});
        act(Action.Finish.class, action -> {});
    }

    /**
     * Carries out an action and lets the scene come to rest.
     *
     * @throws ActionException when the page refuses; it came to rest all the same
     * @throws dev.grindstone.episodes.stage.StageException when the browser is in trouble
     */
    public ActionResult perform(Action action) {
        if (action.onlyLooks()) {
            return carryOut(action);
        }
        try {
            return carryOut(action);
        } finally {
            if (action instanceof Action.Wait) {
                scene.settle();
            } else {
                rest();
            }
        }
    }

    /** Comes to rest, lets a moment pass, and comes to rest again. */
    public void rest() {
        scene.settle();
        scene.elapse(MOMENT);
    }

    private ActionResult carryOut(Action action) {
        Function<Action, ActionResult> skill = skills.get(action.getClass());
        if (skill == null) {
            throw new IllegalStateException("No skill for the action " + action.type());
        }
        try {
            return scene.guard(() -> skill.apply(action));
        } catch (PlaywrightException refusal) {
            throw new ActionException("The browser refused " + action.type() + ": " + PlaywrightText.of(refusal));
        }
    }

    private <A extends Action> void act(Class<A> type, Consumer<A> skill) {
        skills.put(type, action -> {
            skill.accept(type.cast(action));
            return ActionResult.text(action.type(), null);
        });
    }

    private <A extends Action> void read(Class<A> type, Function<A, String> skill) {
        skills.put(type, action -> ActionResult.text(action.type(), skill.apply(type.cast(action))));
    }

    private static Duration waiting(Action.Wait action) {
        Integer millis = action.ms();
        return millis == null ? Duration.ofSeconds(1) : Duration.ofMillis(millis);
    }
}
