package dev.grindstone.server.api.episodes;

import dev.grindstone.episodes.Episode;
import dev.grindstone.episodes.Observation;
import java.util.List;
import java.util.Optional;

/**
 * How far an episode has come: all that is told of it, also when it is over and its world is gone.
 *
 * @param task the instance, task@revision#variant~seed
 * @param step how many steps were taken
 * @param seen what there was to see last
 * @param ended whether there is no further step
 * @param trouble what troubled the environment; empty when nothing did
 */
public record Standing(String task, int step, Observation seen, boolean ended, Optional<String> trouble) {

    static Standing of(Episode episode) {
        return new Standing(
                episode.task().id(), episode.step(), episode.observation(), episode.ended(), episode.trouble());
    }

    /** The same without what takes room: the picture and the tree of the page. */
    Standing withoutPage() {
        Observation bare = new Observation(
                seen.goal(),
                seen.url(),
                seen.title(),
                List.of(),
                seen.viewport(),
                null,
                null,
                null,
                seen.lastActionError(),
                seen.dialogs(),
                seen.downloads(),
                seen.step(),
                seen.maxSteps());
        return new Standing(task, step, bare, ended, trouble);
    }
}
