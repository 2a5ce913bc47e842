package dev.grindstone.tasks.check;

import dev.grindstone.kit.world.App;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.instance.TaskException;
import dev.grindstone.tasks.instance.TaskInstance;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Opens the checks of episodes. It keeps the worlds in which tasks are done right to itself: no page and no agent can
 * reach them.
 */
public final class Referee implements AutoCloseable {

    private final List<App> apps;
    private final Worlds worlds;
    private final AtomicLong opened = new AtomicLong();

    public Referee(Collection<? extends App> apps) {
        this.apps = List.copyOf(apps);
        this.worlds = new Worlds(apps, 0);
    }

    /**
     * The check of one instance.
     *
     * @param start the image the agent's world starts from
     * @throws TaskException when the world refuses the task's own change
     */
    public Check open(TaskInstance instance, Image start) {
        return new Check(instance, start, apps, worlds, "reference-" + opened.incrementAndGet());
    }

    @Override
    public void close() {
        worlds.close();
    }
}
