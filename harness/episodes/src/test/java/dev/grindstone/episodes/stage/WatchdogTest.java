package dev.grindstone.episodes.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.browser.BrowserFinder;
import dev.grindstone.browser.Reach;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.hand.Hands;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    private static final String HOME = "http://trial.localhost:7070/";

    @Test
    void a_page_that_never_answers_is_ended_and_the_next_scene_works() {
        try (TrialWorld trial = new TrialWorld(0);
                Stage stage = stage(trial, Duration.ofSeconds(5))) {
            try (Scene scene = open(stage, trial, "hanging")) {
                Hands hands = new Hands(scene, true);
                hands.perform(new Action.Navigate(HOME));

                assertThatThrownBy(() -> hands.perform(new Action.Eval("() => { for (;;); }")))
                        .isInstanceOf(StageException.class)
                        .hasMessage("The browser did not answer for 5 s and was ended");
            }
            try (Scene scene = open(stage, trial, "next")) {
                new Hands(scene, false).perform(new Action.Navigate(HOME));
                assertThat(scene.title(scene.page())).isEqualTo("Trial");
            }
        }
    }

    @Test
    void a_stage_without_a_browser_says_so() {
        try (TrialWorld trial = new TrialWorld(0);
                Stage stage = new Stage(Path.of("/bin/true"), new Reach(List.of("a"), trial.port()))) {
            assertThatThrownBy(() -> open(stage, trial, "none"))
                    .isInstanceOf(StageException.class)
                    .hasMessage("No browser for the episode: '/bin/true' did not start as a headless browser:"
                            + " try another one with GRINDSTONE_BROWSER");
        }
    }

    private static Stage stage(TrialWorld trial, Duration limit) {
        return new Stage(
                BrowserFinder.onThisMachine(line -> {}).find(),
                new Reach(List.of("trial.localhost"), trial.port()),
                limit);
    }

    private static Scene open(Stage stage, TrialWorld trial, String world) {
        return stage.open(trial.state(world), SceneSettings.withCookies(Map.of(TrialWorld.COOKIE, world)));
    }
}
