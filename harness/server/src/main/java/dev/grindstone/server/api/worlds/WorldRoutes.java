package dev.grindstone.server.api.worlds;

import dev.grindstone.kit.world.World;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.api.operation.Doc;
import dev.grindstone.server.api.operation.Operation;
import dev.grindstone.server.api.tasks.VerdictView;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.model.Ending;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A world's life, from creation to deletion. */
public final class WorldRoutes {

    @Doc("All living worlds.")
    record WorldList(List<WorldView> worlds) {}

    @Doc("A fork to make.")
    record NewFork(
            @Doc("Its id; made up when left out.") @Nullable String id) {}

    @Doc("What a reset proved.")
    record ResetView(
            @Doc("SHA-256 over the bytes after the reset.") String imageDigest,
            @Doc("Whether they are the image's.") boolean isEqual) {}

    @Doc("How far to move the clock.")
    record ClockMove(
            @Doc("An ISO 8601 duration, such as PT1H30M.") String advance) {}

    @Doc("A world's present.")
    record Present(Instant now) {}

    @Doc("A table's rows, by primary key.")
    record TableView(
            String table,
            @Doc("Canonical values, by column.") List<Map<String, @Nullable String>> rows) {}

    @Doc("What an agent said when it stopped; nothing, when both are left out.")
    record Verification(
            @Doc("Its answer.") @Nullable String answer,

            @Doc("Why it says that the task cannot be done: not_found, not_allowed or not_possible, alone or with a"
                    + " colon and a text.")
            @Nullable
            String infeasible) {

        Ending ending() {
            if (infeasible != null) {
                return Ending.refused(infeasible);
            }
            return answer == null ? Ending.finished() : Ending.answered(answer);
        }
    }

    private final Desk desk;

    /** Routes over the worlds of a desk. */
    public WorldRoutes(Desk desk) {
        this.desk = desk;
    }

    /** The operations. */
    public List<Operation> operations() {
        List<Operation> operations = all();
        operations.stream()
                .filter(operation -> operation.pathParameters().contains("id"))
                .forEach(operation -> operation.may(410, "The world was thrown away because nobody asked for it."));
        return operations;
    }

    private List<Operation> all() {
        return List.of(
                Operation.get("/v1/worlds", "listWorlds", "All living worlds, by id.")
                        .answers(200, WorldList.class)
                        .by(http -> new WorldList(
                                desk.all().stream().map(desk::view).toList())),
                Operation.post("/v1/worlds", "createWorld", "Make a world that stands at a fixture.")
                        .takes(NewWorld.class)
                        .answers(201, WorldView.class)
                        .may(404, "There is no such fixture or task.")
                        .may(409, "There is a world of that id already.")
                        .may(503, "The server is being emptied, or its disk is in trouble.")
                        .by(http -> desk.view(desk.create(http.bodyAsClass(NewWorld.class)))),
                Operation.get("/v1/worlds/{id}", "getWorld", "One world.")
                        .answers(200, WorldView.class)
                        .by(http -> desk.view(world(http))),
                Operation.delete("/v1/worlds/{id}", "deleteWorld", "Throw a world away.")
                        .answersNothing()
                        .may(409, "It is an episode's.")
                        .by(http -> {
                            desk.dismiss(world(http));
                            return null;
                        }),
                Operation.post("/v1/worlds/{id}/reset", "resetWorld", "Drop all that happened, and prove it.")
                        .answers(200, ResetView.class)
                        .by(http -> reset(world(http))),
                Operation.post("/v1/worlds/{id}/fork", "forkWorld", "Make a world in the state of this one.")
                        .takes(NewFork.class)
                        .answers(201, WorldView.class)
                        .may(409, "There is a world of that id already.")
                        .may(503, "The server is being emptied, or its disk is in trouble.")
                        .by(http -> desk.view(desk.fork(
                                world(http), http.bodyAsClass(NewFork.class).id()))),
                Operation.post("/v1/worlds/{id}/clock", "advanceClock", "Let time pass; what falls due happens.")
                        .takes(ClockMove.class)
                        .answers(200, Present.class)
                        .by(http -> advance(world(http), http.bodyAsClass(ClockMove.class))),
                Operation.get("/v1/worlds/{id}/state", "getState", "What a world is now: digests and row counts.")
                        .answers(200, StateView.class)
                        .by(http -> StateView.of(world(http))),
                Operation.get("/v1/worlds/{id}/tables/{table}", "getTable", "All rows of one table.")
                        .answers(200, TableView.class)
                        .by(http -> table(world(http), http.pathParam("table"))),
                Operation.get("/v1/worlds/{id}/diff", "getDiff", "What changed since the start, row by row.")
                        .query("since", "A position of the log: every write after it, one by one.")
                        .answers(200, DiffView.class)
                        .may(400, "The position is no number.")
                        .by(http -> diff(world(http), http.queryParam("since"))),
                Operation.get(
                                "/v1/worlds/{id}/export",
                                "exportWorld",
                                "The state as a database file any H2 tool opens.")
                        .answersBytes("application/octet-stream")
                        .by(http -> bytes(world(http).capture())),
                Operation.post("/v1/worlds/{id}/verify", "verifyWorld", "Check the world against its task.")
                        .takes(Verification.class)
                        .answers(200, VerdictView.class)
                        .may(409, "The world was made without a task.")
                        .by(http -> VerdictView.of(desk.verify(
                                world(http),
                                http.bodyAsClass(Verification.class).ending()))));
    }

    private static byte[] bytes(Image image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        image.writeTo(out);
        return out.toByteArray();
    }

    private World world(Context http) {
        return desk.world(http.pathParam("id"));
    }

    private static ResetView reset(World world) {
        world.reset();
        String digest = world.imageDigest();
        return new ResetView(digest, digest.equals(world.image().digest()));
    }

    private static Present advance(World world, ClockMove move) {
        try {
            Duration duration = Duration.parse(move.advance());
            if (duration.isNegative()) {
                throw Trouble.badInput("time cannot pass by " + move.advance(), move.advance(), "it runs forward only");
            }
            world.advance(duration);
            return new Present(world.now());
        } catch (DateTimeException e) {
            throw Trouble.badInput(
                    "'" + move.advance() + "' is no duration", move.advance(), "write it as ISO 8601, such as PT1H30M");
        }
    }

    private static TableView table(World world, String table) {
        return new TableView(table, world.turn(open -> Rows.of(open, table)));
    }

    private static DiffView diff(World world, @Nullable String since) {
        if (since == null) {
            return DiffView.of(world.netChanges());
        }
        try {
            return DiffView.of(world.changesSince(Long.parseLong(since)));
        } catch (NumberFormatException e) {
            throw Trouble.badInput(
                    "'" + since + "' is no position of the log", since, "use 'last_change' of the world's state");
        }
    }
}
