package dev.grindstone.server.api.episodes;

import dev.grindstone.episodes.EpisodeSettings;
import dev.grindstone.episodes.pool.EpisodePool;
import dev.grindstone.episodes.surface.Surface;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.fleet.Capacity;
import dev.grindstone.server.fleet.Idleness;
import dev.grindstone.server.fleet.Reaper;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.play.Browsers;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.check.Referee;
import dev.grindstone.tasks.instance.TaskInstance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The episodes of the API: as many at once as allowed, and the last thousand for who asks for a verdict again. */
public final class Rooms implements Reaper.Field, AutoCloseable {

    private static final int REMEMBERED = 1000;

    /** Of how many of them that are over the last page is kept: as many as the live view shows, and some more. */
    private static final int KEPT_PAGES = 100;

    private final Site site;
    private final Browsers browsers;
    private final Referee referee;
    private final Capacity capacity;
    private final Idleness idleness;
    private final AtomicInteger made = new AtomicInteger();
    private final Map<Integer, Session> sessions = new ConcurrentSkipListMap<>();
    private @Nullable EpisodePool pool;

    /** Rooms on a site, in which episodes may be forgotten; no browser is looked for before the first episode. */
    public Rooms(Site site, Browsers browsers, int most) {
        this(site, browsers, new Capacity(most), Idleness.allowed());
    }

    /**
     * Rooms on a site; no browser is looked for before the first episode.
     *
     * @param idleness for how long an episode may wait for the next question
     */
    public Rooms(Site site, Browsers browsers, Capacity capacity, Idleness idleness) {
        this.site = site;
        this.browsers = browsers;
        this.referee = new Referee(site.installation().clones());
        this.capacity = capacity;
        this.idleness = idleness;
    }

    /** Who is in, and who may come. */
    public Capacity capacity() {
        return capacity;
    }

    /** For how long an episode may wait for the next question. */
    public Idleness idleness() {
        return idleness;
    }

    /** All episodes that are remembered, the oldest first. */
    public Collection<Session> sessions() {
        return List.copyOf(sessions.values());
    }

    /** An episode, without noting that somebody asked for it. */
    public Session watched(String id) {
        return sessions.values().stream()
                .filter(session -> session.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Trouble.unknown("episode", id, "list them with GET /v1/episodes"));
    }

    /** An episode that somebody asks for. */
    public Session session(String id) {
        return watched(id).asked();
    }

    /** Places for so many episodes, all or none; whoever gets them gives each back. */
    public List<Place> reserve(int count) {
        capacity.enter(count);
        List<Place> places = new ArrayList<>();
        try {
            EpisodePool open = pool();
            while (places.size() < count) {
                places.add(new Place(
                        open.take().orElseThrow(() -> new IllegalStateException("a seat is missing from the pool")),
                        capacity));
            }
            return places;
        } catch (RuntimeException e) {
            places.forEach(Place::close);
            for (int missing = places.size(); missing < count; missing++) {
                capacity.leave();
            }
            throw e;
        }
    }

    private synchronized EpisodePool pool() {
        EpisodePool open = pool;
        if (open == null) {
            open = browsers.pool(site, capacity.now().max());
            pool = open;
        }
        return open;
    }

    /** Starts an episode at a place of its own, which it gives back when it ends. */
    public Session start(TaskInstance instance, Image image, EpisodeSettings settings, @Nullable Surface surface) {
        return start(reserve(1), new Opening(instance, image, settings, surface, false))
                .get(0);
    }

    /** Starts an episode at each of these places, all or none; when none starts, every place is given back. */
    public List<Session> start(List<Place> places, Opening opening) {
        return new Starting(this, site, referee, opening).at(places);
    }

    String nextId() {
        return "e" + made.incrementAndGet();
    }

    /** Remembers it from now on. */
    void add(Session session) {
        sessions.put(Integer.valueOf(session.id().substring(1)), session);
        List<Session> over = sessions().stream().filter(Session::isOver).toList();
        over.stream()
                .limit(Math.max(0, sessions.size() - REMEMBERED))
                .forEach(old -> sessions.values().remove(old));
        over.stream().limit(Math.max(0, over.size() - KEPT_PAGES)).forEach(Session::forgetPage);
    }

    @Override
    public void reap() {
        sessions().forEach(Session::reap);
    }

    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.close();
        }
        referee.close();
    }
}
