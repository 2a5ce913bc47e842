package dev.grindstone.tasks.pack;

import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.problem.Nearest;
import java.util.List;
import java.util.Optional;

/**
 * All tasks of a folder, by id.
 *
 * @param manifests what the folders in it say of themselves; a folder need not say anything
 */
public record Pack(List<Task> tasks, List<Manifest> manifests) {

    public Pack {
        tasks = List.copyOf(tasks);
        manifests = List.copyOf(manifests);
    }

    /** What the folder of a task says of itself. */
    public Optional<Manifest> manifest(Task task) {
        return manifests.stream()
                .filter(manifest -> manifest.name().equals(task.pack()))
                .findFirst();
    }

    /**
     * The task of an id.
     *
     * @throws IllegalArgumentException when there is none, naming the nearest
     */
    public Task task(String id) {
        return tasks.stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown task '" + id + "': "
                        + Nearest.remedy(id, tasks.stream().map(Task::id).toList())));
    }
}
