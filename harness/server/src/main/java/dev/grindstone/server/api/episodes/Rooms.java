package dev.grindstone.server.api.episodes;

import dev.grindstone.episodes.Episode;
import dev.grindstone.episodes.EpisodeSettings;
import dev.grindstone.episodes.task.PackTask;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.play.Browsers;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.check.Referee;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.verdict.Verdict;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/*
 * A browser and its driver cost a second and hundreds of megabytes, so a room outlives its episode: whoever finishes
 * leaves the room to the next. A session stays known after its end, for who asks for its verdict again, until it is
 * forgotten in favour of newer ones.
 */
/** The rooms in which episodes are played, as many at once as allowed. */
public final class Rooms implements AutoCloseable {

    private static final int REMEMBERED = 1000;

    private final Site site;
    private final Browsers browsers;
    private final Referee referee;
    private final int most;
    private final AtomicInteger made = new AtomicInteger();
    private final Deque<Room> free = new ArrayDeque<>();
    private final Map<Integer, Session> sessions = new ConcurrentSkipListMap<>();
    private int active;

    /** Rooms on a site; no browser starts before the first episode. */
    public Rooms(Site site, Browsers browsers, int most) {
        this.site = site;
        this.browsers = browsers;
        this.referee = new Referee(site.installation().clones());
        this.most = most;
    }

    /** How many episodes are being played. */
    public synchronized int active() {
        return active;
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

    Session start(TaskInstance instance, Image image, EpisodeSettings settings) {
        int number = made.incrementAndGet();
        String id = "e" + number;
        Room room = enter(id);
        try {
            World world = site.worlds().createHidden(id, image, TimeMode.STEPPED);
            Episode episode = room.call(() -> Episode.start(
                    new PackTask(instance, referee.open(instance, image)),
                    world,
                    site.worlds().token(world),
                    room.stage(),
                    settings));
            Session session = new Session(id, room, episode);
            sessions.put(number, session);
            return session;
        } catch (RuntimeException e) {
            site.worlds().close(id);
            leave(room);
            throw e;
        }
    }

    Verdict finish(Session session) {
        boolean isFirst = session.verdict().isEmpty();
        Verdict verdict = session.finish();
        if (isFirst && site.worlds().close(session.id())) {
            leave(session.room());
        }
        return verdict;
    }

    private synchronized Room enter(String id) {
        if (active >= most) {
            throw Trouble.environment(
                    "all " + most + " episodes are being played", most, "finish one, or serve with --max-episodes");
        }
        active++;
        try {
            Room waiting = free.poll();
            return waiting != null ? waiting : new Room(id, () -> browsers.stage(site));
        } catch (RuntimeException e) {
            active--;
            throw e;
        }
    }

    private synchronized void leave(Room room) {
        active--;
        free.push(room);
        while (sessions.size() > REMEMBERED) {
            sessions.remove(sessions.keySet().iterator().next());
        }
    }

    @Override
    public void close() {
        for (Session session : sessions()) {
            if (session.verdict().isEmpty()) {
                finish(session);
            }
        }
        free.forEach(Room::close);
        referee.close();
    }
}
