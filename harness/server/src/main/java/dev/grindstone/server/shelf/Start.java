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

    private final Worlds worlds;
    private final Image image;
    private final Instances instances;

    private Start(Worlds worlds, Image image, Instances instances) {
        this.worlds = worlds;
        this.image = image;
        this.instances = instances;
    }

    /** Opens the start of a task's world, which is built first if it has to be. */
    public static Start of(Shelf shelf, Task task, long seed, Consumer<String> progress) {
        Installation installation = shelf.installation();
        Image image = installation.image(task.world().text(), seed, progress);
        Worlds worlds = new Worlds(installation.clones(), 0);
        World world = worlds.create("start", image, TimeMode.STEPPED);
        return new Start(worlds, image, shelf.instances(world, seed));
    }

    /** Opens the start of the world of an instance somebody asks for. */
    public static Start of(Shelf shelf, Wanted wanted, Consumer<String> progress) {
        return of(shelf, wanted.task(), wanted.seed(), progress);
    }

    /** The start image. */
    public Image image() {
        return image;
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
