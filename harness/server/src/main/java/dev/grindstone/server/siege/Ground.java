package dev.grindstone.server.siege;

import dev.grindstone.episodes.Episode;
import dev.grindstone.episodes.EpisodeSettings;
import dev.grindstone.episodes.EpisodeTask;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Attack.Trace;
import dev.grindstone.episodes.attack.Insider;
import dev.grindstone.episodes.attacker.Assault;
import dev.grindstone.episodes.attacker.Attacker;
import dev.grindstone.episodes.stage.Stage;
import dev.grindstone.kit.PageServer;
import dev.grindstone.kit.world.World;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/*
 * To open a window takes longer than most attacks. So attacks follow each other in one episode for as long as the one
 * before left nothing behind: no row changed, no cookie, no tab, and the episode goes on. Otherwise the world is reset and
 * the next one gets a window of its own. Each verdict is that of an attack that found everything as it is at the start.
 */
/** The world and the window that attacks on one task follow each other in. */
final class Ground implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EpisodeTask task;
    private final World world;
    private final String token;
    private final Stage stage;
    private final EpisodeSettings settings;
    private @Nullable Episode open;

    Ground(EpisodeTask task, World world, String token, Stage stage, EpisodeSettings settings) {
        this.task = task;
        this.world = world;
        this.token = token;
        this.stage = stage;
        this.settings = settings;
    }

    Assault mount(Attack attack, Insider insider) {
        Episode episode = episode();
        Assault assault = new Attacker(attack, insider, any -> {}).in(episode);
        boolean isUntouched = attack.trace() == Trace.PAGE
                && !episode.ended()
                && world.netChanges().isEmpty();
        if (!isUntouched) {
            close();
        }
        return assault;
    }

    private Episode episode() {
        Episode going = open;
        if (going != null) {
            going.step(List.of(new Action.Navigate(
                    "http://" + task.app() + ".localhost:" + PageServer.DEFAULT_PORT + task.path())));
            if (!going.ended()) {
                return going;
            }
            close();
        }
        Episode begun = Episode.start(task, world, token, stage, settings);
        open = begun;
        return begun;
    }

    /** Closes the window and takes back what was done in the world. */
    @Override
    public void close() {
        Episode ending = open;
        open = null;
        if (ending != null) {
            ending.close();
            awaitStragglers();
            world.reset();
        }
    }

    /** What was sent before the window closed must not change the world after its reset. */
    private void awaitStragglers() {
        try {
            if (!world.requests().awaitIdle(PATIENCE)) {
                throw new IllegalStateException(
                        "The world is still busy " + TimeUnit.SECONDS.convert(PATIENCE) + " s after its window closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an attack came to rest", e);
        }
    }
}
