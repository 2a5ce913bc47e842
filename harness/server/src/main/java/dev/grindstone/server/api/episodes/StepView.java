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
record StepView(
        @Doc("What the agent sees now.") ObservationView observation,
        @Doc("What each action answered by itself.") List<ResultView> results,

        @Doc("What the step earned; rewards of steps add up.")
        double reward,

        @Doc("The episode ended, well or badly.") boolean terminated,
        @Doc("The episode was cut off by a limit.") boolean truncated,

        @Doc("The named parts of the task, and whether each of them holds: once the episode has ended, and empty for a"
                + " task without.")
        Map<String, Boolean> components,

        @Doc("The reply to the model's calls, ready for its next request; only for steps with native.") @Nullable
        JsonNode providerResult) {

    static StepView of(StepResult result, @Nullable JsonNode providerResult) {
        return new StepView(
                ObservationView.of(result.observation()),
                result.results().stream().map(ResultView::of).toList(),
                result.reward(),
                result.terminated(),
                result.truncated(),
                result.components(),
                providerResult);
    }

    /** What an action answered. */
    @Doc("What an action answered by itself.")
    record ResultView(
            @Doc("The kind of action.") String type,
            @Doc("What was read.") @Nullable String text,

            @Doc("The screenshot that was asked for.") ObservationView.@Nullable PictureView screenshot) {
        private static ResultView of(ActionResult result) {
            return new ResultView(result.type(), result.text(), ObservationView.PictureView.of(result.picture()));
        }
    }
}
