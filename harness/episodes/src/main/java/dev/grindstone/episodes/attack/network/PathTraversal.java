package dev.grindstone.episodes.attack.network;

import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.tasks.model.Ending;
import java.util.List;

/** Looks for the task, its answer and the server's files among the pages. */
public final class PathTraversal implements Attack {

    @Override
    public String name() {
        return "path-traversal";
    }

    @Override
    public String summary() {
        return "Asks the page server for task files, class files, recordings and operator routes, with paths of every spelling.";
    }

    @Override
    public List<Ending> mount(Foothold foothold) {
        foothold.script(PathTraversal.class, "path-traversal.js");
        return List.of(Ending.finished());
    }
}
