package dev.grindstone.server.bench.steps;

import dev.grindstone.episodes.pool.EpisodePool;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.play.Browsers;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.Task;
import java.util.function.Consumer;

/**
 * Where episodes are measured; one for all figures, since starting browsers takes longer than measuring.
 *
 * @param instance what is played
 */
record Arena(Site site, Start start, TaskInstance instance, EpisodePool browsers) implements AutoCloseable {

    /** The task whose start page is walked on. */
    private static final String PLAYED = "mail/write-to-namesake";

    static Arena open(Installation installation, Browsers browsers, int seats, Consumer<String> progress) {
        Shelf shelf = Shelf.of(installation, null);
        Task task = shelf.task(PLAYED);
        Start start = Start.of(shelf, task, Installation.DEFAULT_SEED, progress);
        Site site = Site.open(installation, 0);
        return new Arena(site, start, start.instance(task, 0), browsers.pool(site, seats));
    }

    @Override
    public void close() {
        browsers.close();
        site.close();
        start.close();
    }
}
