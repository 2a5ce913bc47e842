package dev.grindstone.server.shelf;

import dev.grindstone.kit.world.World;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.tasks.instance.Instances;
import dev.grindstone.tasks.instance.StartImages;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.pack.Pack;
import dev.grindstone.tasks.pack.PackReader;
import dev.grindstone.tasks.problem.PackException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that can be played here.
 *
 * @param installation the clones they are played in
 * @param pack all tasks
 * @param starts what their instances start from, the same image for all episodes of an instance
 */
public record Shelf(Installation installation, Pack pack, StartImages starts) {

    /** A shelf on which nothing was played yet. */
    public Shelf(Installation installation, Pack pack) {
        this(installation, pack, new StartImages(installation.clones()));
    }

    /** The tasks of a folder or a zip file, or those that come along; complains about all mistakes at once. */
    public static Shelf of(Installation installation, @Nullable Path pack) {
        if (pack != null && !Files.isDirectory(pack) && !Files.isRegularFile(pack)) {
            throw Trouble.unknown("task pack", pack.toString(), "give a folder with YAML files, or a zip file of one");
        }
        try {
            return new Shelf(installation, pack == null ? PackReader.shipped() : PackReader.read(pack));
        } catch (PackException e) {
            throw Trouble.badInput(
                    "the task pack cannot be used, " + e.getMessage(),
                    e.problems().size(),
                    "correct these lines");
        }
    }

    /** The task of an id. */
    public Task task(String id) {
        try {
            return pack.task(id);
        } catch (IllegalArgumentException unknown) {
            throw Trouble.unknown("task", id, unknown.getMessage() + ", or list them with 'grindstone tasks list'");
        }
    }

    /** The first task that starts in a clone. */
    public Optional<Task> firstOf(String clone) {
        return pack.tasks().stream()
                .filter(task -> task.start().app().equals(clone))
                .findFirst();
    }

    /** The tasks a list of ids names; all of them for an empty list. An id may be that of a folder. */
    public List<Task> tasks(List<String> ids) {
        if (ids.isEmpty()) {
            return pack.tasks();
        }
        return ids.stream()
                .flatMap(id -> {
                    List<Task> folder = pack.tasks().stream()
                            .filter(task -> task.id().startsWith(id + "/"))
                            .toList();
                    return folder.isEmpty() ? List.of(task(id)).stream() : folder.stream();
                })
                .toList();
    }

    /** One instance of a task; complains when there is no such variant. */
    public static TaskInstance instance(Instances instances, Task task, long variant) {
        long variants = instances.count(task);
        if (variant < 0 || variant >= variants) {
            throw Trouble.unknown("variant of " + task.id(), "" + variant, "choose one from 0 to " + (variants - 1));
        }
        return instances.of(task, variant);
    }

    /** What a world that stands at its start makes of the tasks. */
    public Instances instances(World start, long seed) {
        return new Instances(start, seed, app -> installation.clone(app).startPath());
    }
}
