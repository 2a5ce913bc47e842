package dev.grindstone.server.play;

import dev.grindstone.episodes.Episode;
import dev.grindstone.episodes.EpisodeSettings;
import dev.grindstone.episodes.EpisodeTask;
import dev.grindstone.episodes.stage.Stage;
import dev.grindstone.episodes.task.PackTask;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.check.Referee;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.verdict.Verdict;

/** Where tasks are played one after the other: a browser, and for each episode a world of its own. One thread's. */
public final class Playground implements AutoCloseable {

    private static final String WORLD = "episode";

    private final Site site;
    private final Stage stage;
    private final Referee referee;

    /** A playground on a site, whose pages it does not close. */
    public Playground(Site site, Browsers browsers) {
        this.site = site;
        this.stage = browsers.stage(site);
        this.referee = new Referee(site.installation().clones());
    }

    /** Plays one instance from its start, resets its world, and tells what came of both. */
    public Outcome play(TaskInstance instance, Image start, AgentKind agent, EpisodeSettings settings) {
        World world = site.worlds().createHidden(WORLD, start, TimeMode.STEPPED);
        try (EpisodeTask task = new PackTask(instance, referee.open(instance, start))) {
            String before = world.imageDigest();
            Verdict verdict;
            int steps;
            try (Episode episode = Episode.start(task, world, site.worlds().token(world), stage, settings)) {
                verdict = agent.agent(task).play(episode);
                steps = episode.step();
            }
            String after = world.imageDigest();
            world.reset();
            return new Outcome(instance.id(), instance.goal(), verdict, steps, before, after, world.imageDigest());
        } finally {
            site.worlds().close(WORLD);
        }
    }

    @Override
    public void close() {
        stage.close();
        referee.close();
    }
}
