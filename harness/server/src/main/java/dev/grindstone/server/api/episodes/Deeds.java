package dev.grindstone.server.api.episodes;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an agent does next, as JSON. */
@Doc("What the agent does next: actions, or the calls of its model.")
public record Deeds(
        @Doc("Objects with a type each: click, type, press, scroll, navigate, answer, finish … ; the first that"
                + " fails ends the step. infeasible has a reason (not_found, not_allowed or not_possible) and, if"
                + " it likes, a because.")
        @Nullable
        JsonNode actions,

        @Doc("A tool call as the model's API returned it, or an array of them, in the language of the episode's"
                + " surface. What the model got wrong is told in the reply to it.")
        @JsonProperty("native")
        @Nullable
        JsonNode calls) {

    /**
     * What came of them.
     *
     * @param reply to the model's calls, ready for its next request; null for actions
     */
    public record Done(StepResult result, @Nullable JsonNode reply) {}

    /** Does them in one step of an episode; complains, before anything is done, when they cannot be read. */
    public Done in(Session session) {
        if ((actions == null) == (calls == null)) {
            throw Trouble.badInput(
                    "a step is either 'actions' or 'native'", Json.line(this), "send one of them; nothing was done");
        }
        if (actions != null) {
            return new Done(session.step(read(actions), null), null);
        }
        Surface surface = session.surface()
                .orElseThrow(() -> Trouble.badInput(
                        "the episode '" + session.id() + "' has no surface to read calls by",
                        Json.line(this),
                        "start it with one of " + String.join(", ", Surfaces.names())));
        return in(session, surface, calls);
    }

    /** Does a model's calls, in a language of their own, in one step of an episode. */
    public static Done in(Session session, Surface surface, @Nullable JsonNode calls) {
        Turn turn = turn(surface, calls, session);
        StepResult result = session.step(turn.actions(), turn.refusal());
        return new Done(result, turn.reply(result));
    }

    private static Turn turn(Surface surface, @Nullable JsonNode calls, Session session) {
        try {
            return Turn.read(
                    surface,
                    Objects.requireNonNull(calls),
                    Screen.of(session.standing().seen()));
        } catch (ActionException e) {
            throw Trouble.badInput(
                    String.valueOf(e.getMessage()), "native", "send a call of the surface " + surface.name());
        }
    }

    private static List<Action> read(JsonNode json) {
        try {
            return ActionJson.readAll(json);
        } catch (ActionException e) {
            throw Trouble.badInput(
                    String.valueOf(e.getMessage()), Json.line(json), "correct the action; none of the step was done");
        }
    }
}
