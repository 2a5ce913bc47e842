package dev.grindstone.episodes.stage;

import com.microsoft.playwright.Page;
import dev.grindstone.browser.BrowserFinder;
import dev.grindstone.browser.Reach;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.At;
import dev.grindstone.episodes.hand.Hands;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfileTest {
    @Test
    void profile() {
        try (TrialWorld trial = new TrialWorld(0);
                Stage stage = new Stage(
                        BrowserFinder.onThisMachine(line -> {}).find(),
                        new Reach(List.of("trial.localhost"), trial.port()))) {
            Stopwatch t = new Stopwatch();
            for (int e = 0; e < 10; e++) {
                String w = "p" + e;
                Scene scene = t.time(
                        "open",
                        () -> stage.open(trial.state(w), SceneSettings.withCookies(Map.of(TrialWorld.COOKIE, w))));
                Hands hands = new Hands(scene, false);
                t.time("navigate+rest", () -> hands.perform(new Action.Navigate("http://trial.localhost:7070/second")));
                Page page = scene.page();
                for (int i = 0; i < 20; i++) {
                    t.time("evaluate", () -> page.evaluate("1"));
                    t.time("mouse move", () -> {
                        page.mouse().move(300, 300);
                        return 1;
                    });
                    t.time("mouse down", () -> {
                        page.mouse().down();
                        return 1;
                    });
                    t.time("mouse up", () -> {
                        page.mouse().up();
                        return 1;
                    });
                    t.time("settle", () -> {
                        scene.settle();
                        return 1;
                    });
                    t.time("elapse", () -> {
                        scene.elapse(Duration.ofMillis(200));
                        return 1;
                    });
                    t.time("picture", () -> scene.picture(null));
                    t.time("snapshot", () -> scene.snapshot());
                    t.time("whole click", () -> hands.perform(Action.Click.on(new At.Point(300, 320))));
                    t.time("picture after", () -> scene.picture(null));
                }
                t.time("close", () -> {
                    scene.close();
                    return 1;
                });
            }
            System.out.println(t);
        }
    }
}
