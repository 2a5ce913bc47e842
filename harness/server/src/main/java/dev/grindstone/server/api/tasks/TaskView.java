package dev.grindstone.server.api.tasks;

import dev.grindstone.server.api.operation.Doc;
import dev.grindstone.tasks.model.Passage;
import dev.grindstone.tasks.model.Task;
import java.util.List;

/** A task as a caller of the API sees it: what is asked, never how it is checked. */
@Doc("A task.")
record TaskView(
        @Doc("Its id.") String id,

        @Doc("How often what its variants are was changed, from 1; part of the ids of its instances.")
        int revision,

        @Doc("The world it plays in.") String world,

        @Doc("What is asked for; names in braces differ from variant to variant.")
        String goal,

        @Doc("The app that is open at the start.") String app,
        @Doc("The apps that doing it may touch.") List<String> apps,
        @Doc("After how many steps an episode is cut off.") int maxSteps,

        @Doc("After how many seconds of the world's time an episode is cut off.")
        long maxSeconds,

        @Doc("Words to choose tasks by.") TagsView tags) {

    static TaskView of(Task task) {
        return new TaskView(
                task.id(),
                task.revision(),
                task.world().text(),
                task.goal().text(),
                task.start().app(),
                task.apps().stream().map(Passage::text).toList(),
                task.limits().steps(),
                task.limits().time().toSeconds(),
                TagsView.of(task));
    }
}
