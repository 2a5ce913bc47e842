package dev.grindstone.episodes.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.browser.BrowserFinder;
import dev.grindstone.browser.Reach;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.hand.Hands;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WindowsTest {
    private static final String HOME = "http://trial.localhost:7070/";

    private static TrialWorld trial;
    private static Stage stage;

    @BeforeAll
    static void start() {
        trial = new TrialWorld(20);
        stage = new Stage(
                BrowserFinder.onThisMachine(line -> {}).find(), new Reach(List.of("trial.localhost"), trial.port()));
    }

    @AfterAll
    static void stop() {
        stage.close();
        trial.close();
    }

    @Test
    void a_window_that_was_opened_ahead_shows_the_same_and_remembers_nothing() {
        Picture first;
        Object history;
        try (Scene scene = open("first")) {
            first = scene.picture(null);
            history = scene.page().evaluate("() => history.length");
            scene.page().evaluate("() => { document.cookie = 'left=1'; localStorage.left = '1'; }");
        }
        stage.openAhead();
        stage.openAhead();

        try (Scene scene = open("ahead")) {
            assertThat(scene.picture(null)).isEqualTo(first);
            assertThat(scene.tabs().ids()).containsExactly("t1");
            assertThat(scene.page().evaluate("() => [document.cookie, localStorage.length, history.length]"))
                    .isEqualTo(List.of("", 0, history));
            assertThat(scene.page().context().browser().contexts()).hasSize(1);
        }
    }

    @Test
    void a_window_of_another_shape_is_not_the_one_that_was_opened_ahead() {
        open("wide").close();
        stage.openAhead();
        SceneSettings narrow = new SceneSettings(Map.of(TrialWorld.COOKIE, "narrow"), 800, 600, "en-US");

        try (Scene scene = stage.open(trial.state("narrow"), narrow)) {
            new Hands(scene, false).perform(new Action.Navigate(HOME));
            assertThat(scene.page().evaluate("() => innerWidth")).isEqualTo(800);
            assertThat(scene.page().context().browser().contexts()).hasSize(1);
        }
    }

    @Test
    void a_script_that_is_loaded_later_is_waited_for_with_what_it_asks_for() {
        try (Scene scene = open("late")) {
            scene.page()
                    .evaluate("() => { const late = document.createElement('script'); late.src = '/late.js';"
                            + " document.body.append(late); }");

            scene.settle();

            assertThat(scene.page().locator("#list li").last().innerText())
                    .isEqualTo("late item 0 at 2026-01-15T09:00:00.200Z");
        }
    }

    private static Scene open(String world) {
        Scene scene = stage.open(trial.state(world), SceneSettings.withCookies(Map.of(TrialWorld.COOKIE, world)));
        new Hands(scene, false).perform(new Action.Navigate(HOME));
        return scene;
    }
}
