package dev.grindstone.server.api.episodes;

import dev.grindstone.episodes.StepResult;
import dev.grindstone.episodes.hand.ActionResult;
import dev.grindstone.server.api.operation.Doc;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What came of a step, as JSON. */
@Doc("What came of a step.")
public record StepView(
        @Doc("What the agent sees now.") ObservationView observation,
        @Doc("What each action answered by itself.") List<ResultView> results,

        @Doc("What the step earned; rewards of steps add up. Left out when error_kind is env: then there is nothing"
                + " to score.")
        @Nullable
        Double reward,

        @Doc("The episode ended, well or badly.") boolean terminated,
        @Doc("The episode was cut off by a limit.") boolean truncated,

        @Doc("Whose fault it is that not all went well: agent, as last_action_error tells, or env, when the"
                + " environment is in trouble and the episode must not be scored. Left out when all went well.")
        @Nullable
        ErrorKind errorKind,

        @Doc("What troubles the environment.") @Nullable String trouble,

        @Doc("The named parts of the task, and whether each of them holds: once the episode has ended, and empty for a"
                + " task without.")
        Map<String, Boolean> components,

        @Doc("The reply to the model's calls, ready for its next request; only for steps with native.") @Nullable
        JsonNode providerResult) {

    /** Whose fault it is that not all went well. */
    public enum ErrorKind {
        /** The agent's: it asked for what cannot be done. */
        AGENT,
        /** The environment's: a browser that vanished, a server that fails, a check that cannot tell. */
        ENV;

        /** That of a step; null when all went well. */
        public static @Nullable ErrorKind of(Session session, StepResult result) {
            if (session.standing().trouble().isPresent()) {
                return ENV;
            }
            return result.observation().lastActionError() == null ? null : AGENT;
        }
    }

    /** What came of a step of an episode. */
    public static StepView of(Session session, Deeds.Done done) {
        StepResult result = done.result();
        ErrorKind kind = ErrorKind.of(session, result);
        return new StepView(
                ObservationView.of(result.observation()),
                result.results().stream().map(ResultView::of).toList(),
                kind == ErrorKind.ENV ? null : result.reward(),
                result.terminated(),
                result.truncated(),
                kind,
                session.standing().trouble().orElse(null),
                result.components(),
                done.reply());
    }

    /** What an action answered. */
    @Doc("What an action answered by itself.")
    public record ResultView(
            @Doc("The kind of action.") String type,
            @Doc("What was read.") @Nullable String text,

            @Doc("The screenshot that was asked for.") ObservationView.@Nullable PictureView screenshot) {
        private static ResultView of(ActionResult result) {
            return new ResultView(result.type(), result.text(), ObservationView.PictureView.of(result.picture()));
        }
    }
}
