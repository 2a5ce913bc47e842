package dev.grindstone.server.play;

import dev.grindstone.episodes.Agent;
import dev.grindstone.episodes.Episode;
import dev.grindstone.episodes.EpisodeSettings;
import dev.grindstone.episodes.EpisodeTask;
import dev.grindstone.episodes.Observation;
import dev.grindstone.episodes.SolutionAgent;
import dev.grindstone.episodes.StepResult;
import dev.grindstone.episodes.Usage;
import dev.grindstone.episodes.pool.EpisodePool;
import dev.grindstone.episodes.pool.Seat;
import dev.grindstone.episodes.recording.EpisodeRecord;
import dev.grindstone.episodes.recording.Recording;
import dev.grindstone.episodes.recording.Replay;
import dev.grindstone.episodes.recording.ReplayReport;
import dev.grindstone.episodes.recording.Rerun;
import dev.grindstone.episodes.stage.Picture;
import dev.grindstone.episodes.stage.Stage;
import dev.grindstone.episodes.task.PackTask;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.server.Version;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.check.Referee;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.verdict.Verdict;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Where tasks are played: a browser for each that runs at once, and for each episode a world of its own. */
public final class Playground implements AutoCloseable {

    private final Site site;
    private final EpisodePool browsers;
    private final Referee referee;
    private final AtomicInteger played = new AtomicInteger();

    /** A playground on a site, whose pages it does not close. */
    public Playground(Site site, Browsers browsers, int atOnce) {
        this.site = site;
        this.browsers = browsers.pool(site, atOnce);
        this.referee = new Referee(site.installation().clones());
    }

    /**
     * Plays one instance from its start, resets its world, and tells what came of both.
     *
     * @param recording the folder that takes the recording; null for none
     */
    public Outcome play(TaskInstance instance, Image start, Player player, @Nullable Path recording) {
        return play(instance, start, player, recording, null);
    }

    /**
     * The same with Playwright's trace of it.
     *
     * @param trace the zip file that takes it; null for none
     */
    public Outcome play(
            TaskInstance instance, Image start, Player player, @Nullable Path recording, @Nullable Path trace) {
        EpisodeSettings settings =
                trace == null ? player.settings() : player.settings().traced(trace.toAbsolutePath());
        return inEpisode(instance, start, settings, (episode, world) -> {
            String before = world.image().digest();
            Troubled troubled = new Troubled(episode.observation());
            Verdict verdict;
            Usage usage;
            try (Agent agent = player.agent(episode.task())) {
                verdict = played(episode, agent, troubled, player.label(), recording);
                usage = agent.usage();
            }
            String after = world.imageDigest();
            String state = world.stateDigest();
            world.reset();
            Picture seen = episode.observation().screenshot();
            return new Outcome(
                    instance.id(),
                    instance.goal(),
                    verdict,
                    episode.step(),
                    troubled.text,
                    before,
                    after,
                    world.imageDigest(),
                    state,
                    seen == null ? "" : seen.digest(),
                    usage);
        });
    }

    private static Verdict played(
            Episode episode, Agent agent, Troubled troubled, String label, @Nullable Path folder) {
        if (folder == null) {
            return agent.play(episode, decision -> troubled.after(episode.step(decision)));
        }
        Recording recording = Recording.begin(folder, episode, Map.of("grindstone", Version.text(), "agent", label));
        agent.play(episode, decision -> troubled.after(recording.step(decision)));
        return recording.finish();
    }

    /** The last trouble of an agent: the observation after it says so, and then it is gone. */
    private static final class Troubled {
        private String text = "";

        Troubled(Observation first) {
            note(first);
        }

        StepResult after(StepResult result) {
            note(result.observation());
            return result;
        }

        private void note(Observation seen) {
            if (seen.lastActionError() != null) {
                text = "step " + seen.step() + " cannot be done: " + seen.lastActionError();
            }
        }
    }

    /** What there is to see after so many steps of the solution; after fewer when one of them cannot be done. */
    public Observation look(TaskInstance instance, Image start, int steps) {
        return inEpisode(instance, start, EpisodeSettings.standard(), (episode, world) -> {
            Agent solution = new SolutionAgent(episode.task());
            while (!episode.ended()
                    && episode.step() < steps
                    && episode.observation().lastActionError() == null) {
                episode.step(solution.decide(episode.observation()));
            }
            return episode.observation();
        });
    }

    /** Replays a recording in a fresh world, up to the first difference. */
    public ReplayReport replay(EpisodeRecord record, TaskInstance instance, Image start) {
        return inEpisode(
                instance, start, EpisodeSettings.standard(), (episode, world) -> new Replay(record).run(episode));
    }

    /** Does again what was recorded, in a fresh world, and lets the instance's check judge it. */
    public Rerun.Result rerun(EpisodeRecord record, TaskInstance instance, Image start) {
        return inEpisode(
                instance, start, EpisodeSettings.standard(), (episode, world) -> new Rerun(record).run(episode));
    }

    private interface Play<T> {
        T in(Episode episode, World world);
    }

    private <T> T inEpisode(TaskInstance instance, Image start, EpisodeSettings settings, Play<T> play) {
        return inWorld(start, (stage, world) -> {
            String token = site.worlds().token(world);
            try (Episode episode = Episode.start(task(instance, start), world, token, stage, settings)) {
                return play.in(episode, world);
            }
        });
    }

    /** The task of an instance with its check, which whoever plays it closes. */
    public EpisodeTask task(TaskInstance instance, Image start) {
        return new PackTask(instance, referee.open(instance, start));
    }

    /** Does something with a browser and a world that stands at an image and lives as long as this takes. */
    public <T> T inWorld(Image start, BiFunction<Stage, World, T> work) {
        String id = "episode-" + played.incrementAndGet();
        World world = site.worlds().createHidden(id, start, TimeMode.STEPPED);
        try (Seat seat = await()) {
            return seat.call(stage -> work.apply(stage, world));
        } finally {
            site.worlds().close(id);
        }
    }

    /** The pages and worlds that are played with. */
    public Site site() {
        return site;
    }

    private Seat await() {
        try {
            return browsers.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a browser", e);
        }
    }

    @Override
    public void close() {
        browsers.close();
        referee.close();
    }
}
