package dev.grindstone.episodes.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.browser.BrowserFinder;
import dev.grindstone.browser.Reach;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.At;
import dev.grindstone.episodes.hand.Hands;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same actions give the same pictures, however long the server takes and however busy the machine is. */
class DeterminismTest {
    private static final int STEPS = Integer.getInteger("grindstone.determinism.steps", 60);
    private static final int AT_ONCE = 4;

    private static TrialWorld trial;
    private static Path browser;

    @BeforeAll
    static void start() {
        trial = new TrialWorld(20);
        browser = BrowserFinder.onThisMachine(line -> {}).find();
    }

    @AfterAll
    static void stop() {
        trial.close();
    }

    @Test
    void runs_one_after_the_other_give_the_same_pictures() {
        List<String> first = run("alone-1");
        List<String> second = run("alone-2");

        assertThat(second).isEqualTo(first);
        assertThat(first).as("pictures that differ from step to step").doesNotHaveDuplicates();
    }

    @Test
    void runs_at_the_same_time_give_the_same_pictures() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<List<String>>> runs = new ArrayList<>();
            for (int worker = 0; worker < AT_ONCE; worker++) {
                String name = "parallel-" + worker;
                runs.add(workers.submit(() -> run(name)));
            }
            List<String> first = runs.get(0).get();
            for (Future<List<String>> other : runs) {
                assertThat(other.get()).isEqualTo(first);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static List<String> run(String world) {
        List<String> pictures = new ArrayList<>();
        try (Stage stage = new Stage(browser, new Reach(List.of("trial.localhost"), trial.port()));
                Scene scene =
                        stage.open(trial.state(world), SceneSettings.withCookies(Map.of(TrialWorld.COOKIE, world)))) {
            Hands hands = new Hands(scene, false);
            hands.perform(new Action.Navigate("http://trial.localhost:7070/"));
            for (int step = 0; step < STEPS; step++) {
                Action action = action(step);
                hands.perform(action);
                pictures.add(
                        step + " " + action.type() + " " + scene.picture(null).digest());
            }
        }
        return pictures;
    }

    private static Action action(int step) {
        if (step % 50 == 49) {
            return new Action.Navigate("/");
        }
        return switch (step % 10) {
            case 2 -> Action.Type.text("fufu");
            case 3 -> new Action.Move(new At.Point(60 + step % 40, 40));
            case 5 -> new Action.SetValue(new At.Selector("#note"), "note " + step);
            case 7 -> new Action.Scroll(null, null, step % 20 == 7 ? 120 : -120, null);
            case 8 -> Action.Click.on(At.Role.of("button", "Chain"));
            case 9 -> new Action.Wait(1000);
            default -> Action.Click.on(At.Role.of("button", "Add"));
        };
    }
}
