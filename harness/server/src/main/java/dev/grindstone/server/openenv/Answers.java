package dev.grindstone.server.openenv;

import dev.grindstone.episodes.Observation;
import dev.grindstone.server.Json;
import dev.grindstone.server.api.episodes.Deeds;
import dev.grindstone.server.api.episodes.ObservationView;
import dev.grindstone.server.api.episodes.Session;
import dev.grindstone.server.api.episodes.StepView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/*
 * OpenEnv strips the metadata of an observation from the wire, so all that an agent needs stands in the observation itself. The
 * verdict's words do not: reward and done are all that a client learns of it.
 */
/** What a client is answered: an observation, a reward, and whether the episode is over. */
final class Answers {

    private static final List<String> MAY_BE_NULL = List.of(
            "screenshot", "snapshot", "focused_ref", "last_action_error", "error", "error_kind", "provider_result");

    private Answers() {}

    /** After a reset. */
    static ObjectNode first(Session session) {
        ObjectNode observation = observation(session.standing().seen());
        session.standing().trouble().ifPresent(trouble -> inTrouble(observation, trouble));
        return answer(observation, session, null, session.standing().ended());
    }

    /** After a step. */
    static ObjectNode next(Session session, Deeds.Done done) {
        StepView view = StepView.of(session, done);
        ObjectNode observation = observation(done.result().observation());
        observation.set("results", Json.MAPPER.valueToTree(view.results()));
        if (done.reply() != null) {
            observation.set("provider_result", done.reply());
        }
        if (view.errorKind() == StepView.ErrorKind.AGENT) {
            observation.put("error", done.result().observation().lastActionError());
            observation.put("error_kind", "agent");
        }
        session.standing().trouble().ifPresent(trouble -> inTrouble(observation, trouble));
        return answer(observation, session, view.reward(), done.result().ended());
    }

    /** When a step does not come to its end in time: what was seen last, and why there is nothing newer. */
    static ObjectNode late(Session session, String why) {
        ObjectNode observation = observation(session.standing().seen());
        inTrouble(observation, why);
        return answer(observation, session, null, false);
    }

    private static void inTrouble(ObjectNode observation, String trouble) {
        observation.put("error", trouble);
        observation.put("error_kind", "env");
    }

    private static ObjectNode observation(Observation seen) {
        ObjectNode observation = Json.MAPPER.valueToTree(ObservationView.of(seen));
        observation.putArray("results");
        for (String name : MAY_BE_NULL) {
            if (!observation.has(name)) {
                observation.putNull(name);
            }
        }
        return observation;
    }

    private static ObjectNode answer(ObjectNode observation, Session session, @Nullable Double reward, boolean done) {
        observation.put("task", session.standing().task());
        ObjectNode answer = Json.MAPPER.createObjectNode();
        answer.set("observation", observation);
        if (reward == null) {
            answer.putNull("reward");
        } else {
            answer.put("reward", reward.doubleValue());
        }
        return answer.put("done", done);
    }
}
