package dev.grindstone.tasks.pack;

import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.problem.Nearest;
import java.util.List;

/** All tasks of a folder, by id. */
public record Pack(List<Task> tasks) {

    public Pack {
        tasks = List.copyOf(tasks);
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
