package dev.grindstone.episodes.hand;

import com.microsoft.playwright.Mouse.ClickOptions;
import com.microsoft.playwright.Mouse.DownOptions;
import com.microsoft.playwright.Mouse.MoveOptions;
import com.microsoft.playwright.Mouse.UpOptions;
import com.microsoft.playwright.options.MouseButton;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.At;
import dev.grindstone.episodes.action.Button;
import dev.grindstone.episodes.stage.Scene;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mouse, which stays where it was left. */
final class Mouse {
    private static final int DRAG_STEPS = 5;
    private static final String TWO_FRAMES = """
            () => new Promise((resolve) => {
              const next = globalThis.__grindstoneStage ? __grindstoneStage.nextFrame : requestAnimationFrame;
              next(() => next(resolve));
            })""";

    private final Scene scene;
    private final Places places;
    private At.@Nullable Point position;

    Mouse(Scene scene, Places places) {
        this.scene = scene;
        this.places = places;
    }

    /** Where it is; the top left corner before it was ever moved. */
    At.Point position() {
        return position == null ? new At.Point(0, 0) : position;
    }

    void click(Action.Click action) {
        At at = action.at();
        At.Point point = at == null ? position() : places.point(at);
        int count = action.count() == null ? 1 : action.count();
        Integer hold = action.hold();
        holding(action.mods(), () -> {
            if (hold == null) {
                // Move, press and release in one call: the browser handles them in this order.
                scene.page()
                        .mouse()
                        .click(
                                point.x(),
                                point.y(),
                                new ClickOptions()
                                        .setButton(browserButton(action.button()))
                                        .setClickCount(count));
                position = point;
            } else {
                goTo(point);
                press(action.button(), count, hold);
            }
        });
    }

    private void press(@Nullable Button button, int count, int hold) {
        for (int click = 1; click <= count; click++) {
            press(button, click);
            scene.settle();
            scene.elapse(Duration.ofMillis(hold));
            release(button, click);
        }
    }

    void move(Action.Move action) {
        goTo(action.at());
    }

    void down(Action.MouseDown action) {
        goTo(action.at());
        press(action.button(), 1);
    }

    void up(Action.MouseUp action) {
        goTo(action.at());
        release(action.button(), 1);
    }

    void drag(Action.Drag action) {
        List<At> path = action.path();
        goTo(path.get(0));
        holding(action.mods(), () -> {
            press(action.button(), 1);
            for (At at : path.subList(1, path.size())) {
                At.Point point = places.point(at);
                // A drag begins when the mouse has moved a little, so it moves in steps.
                scene.page().mouse().move(point.x(), point.y(), new MoveOptions().setSteps(DRAG_STEPS));
                position = point;
            }
            release(action.button(), 1);
        });
    }

    void scroll(Action.Scroll action) {
        if (action.at() == null && position == null) {
            goTo(new At.Point(scene.settings().width() / 2, scene.settings().height() / 2));
        }
        goTo(action.at());
        int dx = action.dx() == null ? 0 : action.dx();
        int dy = action.dy() == null ? 0 : action.dy();
        holding(action.mods(), () -> scene.page().mouse().wheel(dx, dy));
        // The wheel turns on another thread of the browser, which the page hears of with its next frame.
        scene.page().evaluate(TWO_FRAMES);
    }

    private void goTo(@Nullable At at) {
        if (at != null) {
            At.Point point = places.point(at);
            scene.page().mouse().move(point.x(), point.y());
            position = point;
        }
    }

    private void press(@Nullable Button button, int count) {
        scene.page()
                .mouse()
                .down(new DownOptions().setButton(browserButton(button)).setClickCount(count));
    }

    private void release(@Nullable Button button, int count) {
        scene.page().mouse().up(new UpOptions().setButton(browserButton(button)).setClickCount(count));
    }

    private void holding(@Nullable List<String> modifiers, Runnable work) {
        List<String> held = modifiers == null ? List.of() : modifiers;
        held.forEach(scene.page().keyboard()::down);
        try {
            work.run();
        } finally {
            held.forEach(scene.page().keyboard()::up);
        }
    }

    private static MouseButton browserButton(@Nullable Button button) {
        return button == null ? MouseButton.LEFT : MouseButton.valueOf(button.name());
    }
}
