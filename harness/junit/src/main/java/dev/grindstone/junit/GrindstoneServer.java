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
import org.jspecify.annotations.Nullable;

/**
 * The one server of a JVM's tests, on a free port of the loopback interface; JUnit closes it after the last test. A
 * parameter of this type may stand anywhere, {@code @BeforeAll} included.
 */
public final class GrindstoneServer implements AutoCloseable {

    private final List<Clone> clones = Clone.installed();
    private final Worlds worlds = new Worlds(clones);
    private final PageServer pages = PageServer.start(worlds, clones, 0);
    private final Map<WorldOptions, Image> images = new ConcurrentHashMap<>();
    private final AtomicLong made = new AtomicLong();
    private final WorldLibrary library;
    private final TestTasks tasks;

    GrindstoneServer(Path home) {
        library = new WorldLibrary(WorldSource.installed(), clones, new ImageStore(home.resolve("images")));
        tasks = new TestTasks(clones, library);
    }

    /** The port of the pages. */
    public int port() {
        return pages.port();
    }

    /** The names of the apps it serves, in order. */
    public List<String> apps() {
        return clones.stream().map(Clone::name).sorted().toList();
    }

    /** A fresh world; its image is read once for all tests that start from it. */
    TestWorld open(WorldOptions options) {
        TestTasks.@Nullable Start task = options.task().isEmpty() ? null : tasks.start(options);
        Image image = task == null
                ? images.computeIfAbsent(options, any -> library.image(options.world(), options.seed()))
                : task.image();
        World world = worlds.create("test-" + made.incrementAndGet(), image, options.time());
        WorldUrls urls = new WorldUrls(pages, world, worlds.token(world));
        return new TestWorld(options, this, world, urls, task);
    }

    TaskRun run(TestTasks.Start task, World world, WorldUrls urls) {
        return new TaskRun(task.instance(), tasks.check(task), world, urls);
    }

    void close(World world) {
        worlds.close(world.id());
    }

    @Override
    public void close() {
        pages.close();
        tasks.close();
        worlds.close();
    }
}
