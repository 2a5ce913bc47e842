package dev.grindstone.episodes;

import dev.grindstone.browser.BrowserFinder;
import dev.grindstone.browser.Reach;
import dev.grindstone.episodes.pool.EpisodePool;
import dev.grindstone.episodes.stage.Stage;
import dev.grindstone.kit.Clone;
import dev.grindstone.kit.PageServer;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.WorldSource;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.snapshot.Image;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Everything around episodes: worlds, pages and browsers. */
final class House implements AutoCloseable {
    static final long SEED = 42;

    private final Image image;
    private final Worlds worlds;
    private final PageServer pages;
    private final AtomicInteger count = new AtomicInteger();
    final EpisodePool pool;

    /** A house of the pad. */
    House(int seats) {
        this(seats, new Pad(), new Pad.Desk());
    }

    House(int seats, Clone app, WorldSource source) {
        List<Clone> apps = List.of(app);
        image = WorldBuilder.build(source, SEED, apps);
        worlds = new Worlds(apps);
        pages = PageServer.start(worlds, apps, 0);
        pool = new EpisodePool(
                seats, BrowserFinder.onThisMachine(line -> {}).find(), new Reach(pages.hosts(), pages.episodePort()));
    }

    /** Plays an episode in a world of its own. */
    <T> T play(Stage stage, EpisodeTask task, Function<Episode, T> play) {
        World world = worlds.createHidden("w" + count.incrementAndGet(), image, TimeMode.STEPPED);
        try (Episode episode = Episode.start(task, world, worlds.token(world), stage, EpisodeSettings.standard())) {
            return play.apply(episode);
        } finally {
            worlds.close(world.id());
        }
    }

    /** Plays an episode on the next free seat, and waits for its end. */
    <T> T play(Function<Episode, T> play) throws InterruptedException {
        return pool.run(stage -> play(stage, new AddLine(SEED, 20), play)).join();
    }

    @Override
    public void close() {
        pool.close();
        pages.close();
        worlds.close();
    }
}
