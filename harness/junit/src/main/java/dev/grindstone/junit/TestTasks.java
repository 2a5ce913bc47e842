package dev.grindstone.junit;

import dev.grindstone.kit.Clone;
import dev.grindstone.kit.library.WorldLibrary;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.check.Check;
import dev.grindstone.tasks.check.Referee;
import dev.grindstone.tasks.instance.InstanceId;
import dev.grindstone.tasks.instance.Instances;
import dev.grindstone.tasks.instance.StartImages;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.pack.Pack;
import dev.grindstone.tasks.pack.PackReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The tasks that tests ask for, each made once for all tests of the JVM. */
final class TestTasks implements AutoCloseable {

    /**
     * A task's instance, and the image it starts from.
     *
     * @param instance the task with its blanks filled
     * @param image where its worlds start
     */
    record Start(TaskInstance instance, Image image) {}

    private final List<Clone> clones;
    private final WorldLibrary library;
    private final Referee referee;
    private final StartImages images;
    private final Map<String, Pack> packs = new ConcurrentHashMap<>();
    private final Map<WorldOptions, Start> starts = new ConcurrentHashMap<>();

    TestTasks(List<Clone> clones, WorldLibrary library) {
        this.clones = clones;
        this.library = library;
        this.referee = new Referee(clones);
        this.images = new StartImages(clones);
    }

    Start start(WorldOptions options) {
        return starts.computeIfAbsent(options, this::made);
    }

    Check check(Start start) {
        return referee.open(start.instance(), start.image());
    }

    private Start made(WorldOptions options) {
        InstanceId id = InstanceId.parse(options.task());
        Pack pack = packs.computeIfAbsent(
                options.pack(), place -> place.isEmpty() ? PackReader.shipped() : PackReader.read(Path.of(place)));
        Task task = pack.task(id.task());
        id.misfit(task).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        long seed = Objects.requireNonNullElse(id.seed(), options.seed());
        long variant = Objects.requireNonNullElse(id.variant(), 0L);
        Image world = library.image(task.world().text(), seed);
        try (Worlds worlds = new Worlds(clones, 0)) {
            Instances instances = new Instances(worlds.create("start", world, TimeMode.STEPPED), seed, this::startPath);
            long count = instances.count(task);
            if (variant >= count) {
                throw new IllegalArgumentException("there is no variant " + variant + " of " + task.id()
                        + ": choose one from 0 to " + (count - 1));
            }
            TaskInstance instance = instances.of(task, variant);
            return new Start(instance, images.of(instance, world));
        }
    }

    private String startPath(String app) {
        return clones.stream()
                .filter(clone -> clone.name().equals(app))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no clone '" + app + "' on the class path"))
                .startPath();
    }

    @Override
    public void close() {
        referee.close();
    }
}
