package dev.grindstone.server.openenv;

import dev.grindstone.server.Json;
import dev.grindstone.server.api.Token;
import dev.grindstone.server.api.episodes.Deeds;
import dev.grindstone.server.api.episodes.Opening;
import dev.grindstone.server.api.episodes.Place;
import dev.grindstone.server.api.episodes.Rooms;
import dev.grindstone.server.api.episodes.Session;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A play with a browser of this server. */
final class SeatedPlay implements Play {

    private final Rooms rooms;
    private final Catalogue catalogue;
    private final Pace pace;
    private @Nullable Place place;
    private volatile @Nullable Session session;
    private String id = "";
    private volatile boolean playing;

    SeatedPlay(Rooms rooms, Catalogue catalogue, Pace pace) {
        this.rooms = rooms;
        this.catalogue = catalogue;
        this.pace = pace;
    }

    @Override
    public synchronized void enter() {
        if (place == null) {
            place = rooms.reserve(1).get(0);
        }
    }

    @Override
    public synchronized ObjectNode reset(Reset wish) {
        leaveEpisode("because it was reset");
        if (rooms.capacity().now().draining()) {
            close();
            throw Fault.of(
                    Fault.Code.CAPACITY_REACHED,
                    "this server is being emptied and starts no episode any more: connect again");
        }
        enter();
        Session started;
        try (Catalogue.Found found = catalogue.find(wish)) {
            Opening opening = new Opening(found.instance(), found.image(), wish.settings(), wish.surface(), true);
            started = rooms.start(List.of(seat()), opening).get(0);
        }
        session = started;
        String name = wish.episodeId();
        // Nobody shows a token here, so nobody must guess the id of another's episode.
        id = name == null ? Token.random().text() : name;
        playing = true;
        ObjectNode first = Answers.first(started);
        endIf(first, started);
        return first;
    }

    private Place seat() {
        if (place == null) {
            throw new IllegalStateException("the play has no seat");
        }
        return place;
    }

    @Override
    public synchronized ObjectNode step(JsonNode action, @Nullable Duration limit) {
        Session now = session;
        if (now == null) {
            throw Fault.of(Fault.Code.EXECUTION_ERROR, "there is no episode yet: send a reset first");
        }
        if (!playing) {
            throw Fault.of(Fault.Code.EXECUTION_ERROR, "the episode is done: send a reset for another one");
        }
        Deed deed = Deed.of(action);
        return pace.step(limit, () -> done(now, deed), why -> Answers.late(now, why));
    }

    private ObjectNode done(Session now, Deed deed) {
        Deeds.Done done = deed.in(now);
        ObjectNode answer = Answers.next(now, done);
        endIf(answer, now);
        return answer;
    }

    /** An episode that is over holds no window. */
    private void endIf(ObjectNode answer, Session of) {
        if (answer.path("done").asBoolean(false)) {
            of.finish();
            if (of == session) {
                playing = false;
            }
        }
    }

    @Override
    public synchronized ObjectNode state() {
        ObjectNode state = Json.MAPPER.createObjectNode();
        Session now = session;
        if (now == null) {
            state.putNull("episode_id");
            return state.put("step_count", 0);
        }
        return state.put("episode_id", id)
                .put("step_count", now.standing().step())
                .put("task", now.standing().task())
                .put("goal", now.standing().seen().goal())
                .put("max_steps", now.standing().seen().maxSteps())
                .put("start_digest", now.startDigest())
                .put("done", !playing);
    }

    @Override
    public boolean isPlaying() {
        return playing;
    }

    private void leaveEpisode(String why) {
        pace.forget();
        playing = false;
        Session now = session;
        if (now != null) {
            now.abandon(why);
            session = null;
        }
    }

    @Override
    public synchronized void close() {
        leaveEpisode("because its client went");
        leave();
    }

    @Override
    public synchronized void leave() {
        if (place != null) {
            place.close();
            place = null;
        }
    }
}
