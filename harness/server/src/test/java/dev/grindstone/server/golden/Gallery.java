package dev.grindstone.server.golden;

import dev.grindstone.browser.Reach;
import dev.grindstone.episodes.StagedKitWorld;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.hand.Hands;
import dev.grindstone.episodes.stage.Scene;
import dev.grindstone.episodes.stage.SceneSettings;
import dev.grindstone.episodes.stage.Stage;
import dev.grindstone.kit.PageServer;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.server.Home;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.play.Browsers;
import dev.grindstone.snapshot.Image;
import java.nio.file.Path;
import java.util.Map;

/** Takes pictures of screens, each in a fresh world of the office. */
final class Gallery implements AutoCloseable {
    private static final int HEIGHT = 720;

    private final Image office;
    private final Site site;
    private final Stage stage;
    private int taken;

    Gallery() {
        Installation installation = Installation.in(new Home(Path.of("target", "home")));
        office = installation.image(Installation.DEFAULT_WORLD, Installation.DEFAULT_SEED, text -> {});
        site = Site.open(installation, 0);
        stage = new Stage(
                new Browsers(text -> {}).path(),
                new Reach(site.pages().hosts(), site.pages().episodePort()));
    }

    /** The PNG of a screen, after the way to it was gone. */
    byte[] picture(Screen screen) {
        try (World world = site.worlds().create("gallery-" + ++taken, office, TimeMode.STEPPED)) {
            if (!screen.before().isEmpty()) {
                world.run(open -> open.db(screen.app()).execute(screen.before()));
            }
            Map<String, String> cookies =
                    Map.of("grindstone_world", site.worlds().token(world));
            try (Scene scene = stage.open(
                    new StagedKitWorld(world), new SceneSettings(cookies, screen.width(), HEIGHT, "en-US"))) {
                Hands hands = new Hands(scene, false);
                hands.perform(new Action.Navigate(
                        "http://" + screen.app() + ".localhost:" + PageServer.DEFAULT_PORT + screen.path()));
                screen.steps().forEach(hands::perform);
                return scene.picture(null).bytes();
            }
        }
    }

    /** Name and version of the browser, once a picture was taken. */
    String browser() {
        return stage.browserVersion();
    }

    @Override
    public void close() {
        stage.close();
        site.close();
    }
}
