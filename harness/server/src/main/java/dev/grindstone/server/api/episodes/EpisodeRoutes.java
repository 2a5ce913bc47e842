package dev.grindstone.server.api.episodes;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.grindstone.episodes.EpisodeSettings;
import dev.grindstone.episodes.StepResult;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.ActionException;
import dev.grindstone.episodes.action.ActionJson;
import dev.grindstone.episodes.surface.Screen;
import dev.grindstone.episodes.surface.Surface;
import dev.grindstone.episodes.surface.Turn;
import dev.grindstone.episodes.surface.registry.Surfaces;
import dev.grindstone.server.Json;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.api.operation.Doc;
import dev.grindstone.server.api.operation.Operation;
import dev.grindstone.server.api.tasks.VerdictView;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.server.shelf.Wanted;
import dev.grindstone.tasks.instance.TaskInstance;
import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An episode's life, from start to verdict. */
public final class EpisodeRoutes {

    @Doc("An episode to start.")
    record NewEpisode(
            @Doc("The id of a task, or of an instance, task@revision#variant~seed.")
            String task,

            @Doc("The task's variant, from 0; that of the id, or 0, when left out.") @Nullable
            Long variant,

            @Doc("The seed of its world; that of the id, or 1, when left out.") @Nullable
            Long seed,

            @Doc("Whether observations have a screenshot; true when left out.") @Nullable
            Boolean screenshots,

            @Doc("Whether observations have a snapshot; true when left out.") @Nullable
            Boolean snapshots,

            @Doc("The language of the model's calls, such as anthropic_computer or openai, for steps with native.")
            @Nullable
            String surface) {}

    @Doc("An episode that has just started.")
    record Started(
            @Doc("Its id.") String id,

            @Doc("The instance, task@revision#variant~seed.")
            String task,

            @Doc("Whether there is no step to take, because the environment is in trouble: finish it to learn why.")
            boolean ended,

            @Doc("What the agent sees first.") ObservationView observation) {}

    @Doc("An episode.")
    record EpisodeView(
            @Doc("Its id.") String id,

            @Doc("The instance, task@revision#variant~seed.")
            String task,

            @Doc("How many steps were taken.") int step,

            @Doc("What came of it, once it is finished.") @Nullable
            VerdictView verdict) {

        private static EpisodeView of(Session session) {
            return new EpisodeView(
                    session.id(),
                    session.episode().task().id(),
                    session.episode().step(),
                    session.verdict().map(VerdictView::of).orElse(null));
        }
    }

    @Doc("Episodes, the oldest first.")
    record EpisodeList(List<EpisodeView> episodes) {}

    @Doc("What the agent does next: actions, or the calls of its model.")
    record Deeds(
            @Doc("Objects with a type each: click, type, press, scroll, navigate, answer, finish … ; the first that"
                    + " fails ends the step. infeasible has a reason (not_found, not_allowed or not_possible) and, if"
                    + " it likes, a because.")
            @Nullable
            JsonNode actions,

            @Doc("A tool call as the model's API returned it, or an array of them, in the language of the episode's"
                    + " surface. What the model got wrong is told in the reply to it.")
            @JsonProperty("native")
            @Nullable
            JsonNode calls) {}

    private final Rooms rooms;
    private final Shelf shelf;
    private final Consumer<String> progress;

    /** Routes over the rooms, for the tasks of a shelf. */
    public EpisodeRoutes(Rooms rooms, Shelf shelf, Consumer<String> progress) {
        this.rooms = rooms;
        this.shelf = shelf;
        this.progress = progress;
    }

    /** The operations. */
    public List<Operation> operations() {
        return List.of(
                Operation.get("/v1/episodes", "listEpisodes", "All episodes this server remembers.")
                        .answers(200, EpisodeList.class)
                        .by(http -> new EpisodeList(
                                rooms.sessions().stream().map(EpisodeView::of).toList())),
                Operation.post("/v1/episodes", "startEpisode", "Open a task's start page in a fresh world.")
                        .takes(NewEpisode.class)
                        .answers(201, Started.class)
                        .may(404, "There is no such task, revision or variant.")
                        .may(503, "No browser, or as many episodes as allowed are being played.")
                        .by(http -> start(http.bodyAsClass(NewEpisode.class))),
                Operation.get("/v1/episodes/{id}", "getEpisode", "One episode.")
                        .answers(200, EpisodeView.class)
                        .by(http -> EpisodeView.of(session(http))),
                Operation.post("/v1/episodes/{id}/act", "act", "Carry out actions or a model's calls, and look once.")
                        .takes(Deeds.class)
                        .answers(200, StepView.class)
                        .may(409, "The episode has ended.")
                        .by(http -> act(session(http), http.bodyAsClass(Deeds.class))),
                Operation.post("/v1/episodes/{id}/finish", "finishEpisode", "End the episode, and say what came of it.")
                        .answers(200, VerdictView.class)
                        .by(http -> VerdictView.of(session(http).finish())));
    }

    private Session session(Context http) {
        return rooms.session(http.pathParam("id"));
    }

    private Started start(NewEpisode wish) {
        Wanted wanted = Wanted.of(shelf, wish.task(), wish.variant(), wish.seed());
        EpisodeSettings standard = EpisodeSettings.standard();
        EpisodeSettings settings = new EpisodeSettings(
                Objects.requireNonNullElse(wish.screenshots(), standard.screenshots()),
                Objects.requireNonNullElse(wish.snapshots(), standard.snapshots()),
                standard.mayEvaluate(),
                standard.longest());
        Surface surface = wish.surface() == null ? null : surface(wish.surface());
        try (Start start = Start.of(shelf, wanted, progress)) {
            TaskInstance instance = start.instance(wanted);
            Session session = rooms.start(instance, start.image(instance), settings, surface);
            return new Started(
                    session.id(),
                    instance.id(),
                    session.episode().ended(),
                    ObservationView.of(session.episode().observation()));
        }
    }

    private static Surface surface(String name) {
        return Surfaces.named(name)
                .orElseThrow(() -> Trouble.badInput(
                        "there is no surface '" + name + "'",
                        name,
                        "choose one of " + String.join(", ", Surfaces.names())));
    }

    private static StepView act(Session session, Deeds deeds) {
        JsonNode actions = deeds.actions();
        JsonNode calls = deeds.calls();
        if ((actions == null) == (calls == null)) {
            throw Trouble.badInput(
                    "a step is either 'actions' or 'native'", Json.line(deeds), "send one of them; nothing was done");
        }
        if (actions != null) {
            return StepView.of(session.step(actions(actions), null), null);
        }
        Surface surface = session.surface()
                .orElseThrow(() -> Trouble.badInput(
                        "the episode '" + session.id() + "' has no surface to read calls by",
                        Json.line(deeds),
                        "start it with one of " + String.join(", ", Surfaces.names())));
        Turn turn = turn(surface, calls, session);
        StepResult result = session.step(turn.actions(), turn.refusal());
        return StepView.of(result, turn.reply(result));
    }

    private static Turn turn(Surface surface, @Nullable JsonNode calls, Session session) {
        try {
            return Turn.read(
                    surface,
                    Objects.requireNonNull(calls),
                    Screen.of(session.episode().observation()));
        } catch (ActionException e) {
            throw Trouble.badInput(
                    String.valueOf(e.getMessage()), "native", "send a call of the surface " + surface.name());
        }
    }

    private static List<Action> actions(JsonNode json) {
        try {
            return ActionJson.readAll(json);
        } catch (ActionException e) {
            throw Trouble.badInput(
                    String.valueOf(e.getMessage()), Json.line(json), "correct the action; none of the step was done");
        }
    }
}
