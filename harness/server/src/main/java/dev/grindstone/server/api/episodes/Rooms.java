package dev.grindstone.server.api.episodes;

import dev.grindstone.episodes.Episode;
import dev.grindstone.episodes.EpisodeSettings;
import dev.grindstone.episodes.pool.EpisodePool;
import dev.grindstone.episodes.pool.Seat;
import dev.grindstone.episodes.surface.Surface;
import dev.grindstone.episodes.task.PackTask;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.play.Browsers;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.check.Referee;
import dev.grindstone.tasks.instance.TaskInstance;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The episodes of the API: as many at once as allowed, and the last thousand for who asks for a verdict again. */
public final class Rooms implements AutoCloseable {

    private static final int REMEMBERED = 1000;

    private final Site site;
    private final Browsers browsers;
    private final Referee referee;
    private final int most;
    private final AtomicInteger made = new AtomicInteger();
    private final Map<Integer, Session> sessions = new ConcurrentSkipListMap<>();
    private @Nullable EpisodePool pool;

    /** Rooms on a site; no browser is looked for before the first episode. */
    public Rooms(Site site, Browsers browsers, int most) {
        this.site = site;
        this.browsers = browsers;
        this.referee = new Referee(site.installation().clones());
        this.most = most;
    }

    /** How many episodes are being played. */
    public synchronized int active() {
        return pool == null ? 0 : pool.size() - pool.free();
    }

    /** How many episodes may be played at once. */
    public int most() {
        return most;
    }

    Collection<Session> sessions() {
        return List.copyOf(sessions.values());
    }

    Session session(String id) {
        return sessions.values().stream()
                .filter(session -> session.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Trouble.unknown("episode", id, "list them with GET /v1/episodes"));
    }

    /**
     * Starts an episode on a free seat.
     *
     * @param surface the language of its model's calls; null when none come
     * @throws Trouble of the kind ENVIRONMENT when as many are being played as allowed, or there is no browser
     */
    public Session start(TaskInstance instance, Image image, EpisodeSettings settings, @Nullable Surface surface) {
        int number = made.incrementAndGet();
        String id = "e" + number;
        Seat seat = seat();
        try {
            World world = site.worlds().createHidden(id, image, TimeMode.STEPPED);
            Episode episode = seat.call(stage -> Episode.start(
                    new PackTask(instance, referee.open(instance, image)),
                    world,
                    site.worlds().token(world),
                    stage,
                    settings));
            Session session =
                    new Session(id, seat, episode, surface, () -> site.worlds().close(id));
            sessions.put(number, session);
            forgetOldest();
            return session;
        } catch (RuntimeException e) {
            site.worlds().close(id);
            seat.close();
            throw e;
        }
    }

    private synchronized Seat seat() {
        EpisodePool open = pool;
        if (open == null) {
            open = browsers.pool(site, most);
            pool = open;
        }
        return open.take()
                .orElseThrow(() -> Trouble.environment(
                        "all " + most + " episodes are being played",
                        most,
                        "finish one, or serve with --max-episodes"));
    }

    private void forgetOldest() {
        sessions().stream()
                .filter(session -> session.verdict().isPresent())
                .limit(Math.max(0, sessions.size() - REMEMBERED))
                .toList()
                .forEach(old -> sessions.values().remove(old));
    }

    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.close();
        }
        referee.close();
    }
}
