package dev.grindstone.server.shelf;

import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.instance.Instances;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Task;
import java.util.function.Consumer;

/** A task's world as it is before anything happened: what its variants are read from. */
public final class Start implements AutoCloseable {

    private final Shelf shelf;
    private final Worlds worlds;
    private final Image image;
    private final Instances instances;

    private Start(Shelf shelf, Worlds worlds, Image image, Instances instances) {
        this.shelf = shelf;
        this.worlds = worlds;
        this.image = image;
        this.instances = instances;
    }

    /** Opens the start of a task's world, which is built first if it has to be. */
    public static Start of(Shelf shelf, Task task, long seed, Consumer<String> progress) {
        return of(shelf, task.world().text(), seed, progress);
    }

    /** Opens the start of the world of an instance somebody asks for. */
    public static Start of(Shelf shelf, Wanted wanted, Consumer<String> progress) {
        return of(shelf, wanted.task(), wanted.seed(), progress);
    }

    /** Opens the start of a world by its name, whichever world the tasks are made for. */
    public static Start of(Shelf shelf, String name, long seed, Consumer<String> progress) {
        Installation installation = shelf.installation();
        Image image = installation.image(name, seed, progress);
        Worlds worlds = new Worlds(installation.clones(), 0);
        World world = worlds.create("start", image, TimeMode.STEPPED);
        return new Start(shelf, worlds, image, shelf.instances(world, seed));
    }

    /** The world's image: what the variants are read from, and what most instances start from. */
    public Image world() {
        return image;
    }

    /** The image an instance starts from: the world's, with what its task prepares. */
    public Image image(TaskInstance instance) {
        return shelf.starts().of(instance, image);
    }

    /** One instance of a task; complains when there is no such variant. */
    public TaskInstance instance(Task task, long variant) {
        return Shelf.instance(instances, task, variant);
    }

    /** The instance somebody asks for; complains when there is no such variant. */
    public TaskInstance instance(Wanted wanted) {
        return instance(wanted.task(), wanted.variant());
    }

    /** What the world makes of tasks. */
    public Instances instances() {
        return instances;
    }

    @Override
    public void close() {
        worlds.close();
    }
}
