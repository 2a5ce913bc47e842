package dev.grindstone.junit;

import dev.grindstone.kit.Clone;
import dev.grindstone.kit.PageServer;
import dev.grindstone.kit.library.WorldLibrary;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldSource;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.snapshot.Image;
import dev.grindstone.snapshot.ImageStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The one server of a JVM's tests; JUnit closes it after the last one. */
final class TestServer implements AutoCloseable {

    private final List<Clone> clones = Clone.installed();
    private final Worlds worlds = new Worlds(clones);
    private final PageServer pages = PageServer.start(worlds, clones, 0);
    private final Map<WorldWish, Image> images = new ConcurrentHashMap<>();
    private final AtomicLong made = new AtomicLong();
    private final WorldLibrary library;

    TestServer(Path home) {
        library = new WorldLibrary(WorldSource.installed(), clones, new ImageStore(home.resolve("images")));
    }

    /** A fresh world; the image is read once for all tests that start from it. */
    TestWorld open(WorldWish wish) {
        Image image = images.computeIfAbsent(wish, any -> library.image(wish.world(), wish.seed()));
        World world = worlds.create("test-" + made.incrementAndGet(), image, wish.time());
        return new TestWorld(this, world, new WorldUrls(pages, world, worlds.token(world)));
    }

    void close(World world) {
        worlds.close(world.id());
    }

    @Override
    public void close() {
        pages.close();
        worlds.close();
    }
}
