package dev.grindstone.server.openenv;

import dev.grindstone.server.Trouble;
import dev.grindstone.server.fleet.Attention;
import dev.grindstone.server.fleet.Idleness;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The environments of clients that speak HTTP: each is found again by the id of its episode. */
final class Tables implements AutoCloseable {

    private static final int REMEMBERED = 1000;

    private final Idleness idleness;
    private final Supplier<Play> newPlay;
    private final Map<String, Table> tables = new ConcurrentHashMap<>();

    private record Table(Play play, Attention attention) {

        <T> T during(String id, Supplier<T> answer) {
            return attention.during(
                    answer,
                    () -> Trouble.of(
                            Trouble.Kind.GONE,
                            "the episode '" + id + "' was ended " + attention.reason(),
                            id,
                            "send a reset; an operator sets 'serve --idle-timeout'"));
        }
    }

    Tables(Idleness idleness, Supplier<Play> newPlay) {
        this.idleness = idleness;
        this.newPlay = newPlay;
    }

    /** Starts an episode; another one of the same id is ended first. */
    ObjectNode reset(Reset wish) {
        String name = wish.episodeId();
        Table known = name == null ? null : tables.remove(name);
        Play play = known == null || known.attention().isOver() ? newPlay.get() : known.play();
        Table table = new Table(play, idleness.attention());
        try {
            ObjectNode answer = play.reset(wish);
            String id = play.state().path("episode_id").asString("");
            if (tables.size() > REMEMBERED) {
                tables.values().removeIf(old -> !old.play().isPlaying());
            }
            tables.put(id, table);
            leaveIfOver(play);
            return withId(answer, id);
        } catch (RuntimeException failure) {
            play.close();
            throw failure;
        }
    }

    /** Does an action in an episode. */
    ObjectNode step(@Nullable String id, JsonNode action, @Nullable Duration limit) {
        String known = id == null ? only() : id;
        Table table = table(known);
        return table.during(known, () -> {
            ObjectNode answer = table.play().step(action, limit);
            leaveIfOver(table.play());
            return withId(answer, known);
        });
    }

    /** The state of an episode; that of nothing when none is named and there is none. */
    ObjectNode state(@Nullable String id) {
        if (id == null && playing().size() != 1) {
            return newPlay.get().state();
        }
        String known = id == null ? only() : id;
        Table table = table(known);
        return table.during(known, table.play()::state);
    }

    private static void leaveIfOver(Play play) {
        if (!play.isPlaying()) {
            play.leave();
        }
    }

    private static ObjectNode withId(ObjectNode answer, String id) {
        ((ObjectNode) answer.get("observation")).put("episode_id", id);
        return answer;
    }

    private String only() {
        List<String> playing = playing();
        if (playing.size() != 1) {
            throw Fault.invalid(
                    "missing",
                    "episode_id",
                    "there are " + playing.size()
                            + " episodes: say which one with 'episode_id', as the reset answered it",
                    null);
        }
        return playing.get(0);
    }

    private List<String> playing() {
        return tables.entrySet().stream()
                .filter(table -> table.getValue().play().isPlaying())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Table table(String id) {
        Table table = tables.get(id);
        if (table == null) {
            throw Trouble.unknown("episode", id, "send a reset first, and the 'episode_id' that it answers");
        }
        return table;
    }

    void reap() {
        tables.forEach((id, table) -> {
            if (table.attention().endIfIdle()) {
                table.play().close();
            }
        });
    }

    @Override
    public void close() {
        tables.values().forEach(table -> table.play().close());
    }
}
