package dev.grindstone.server.mcp.tool;

import dev.grindstone.episodes.Observation;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an agent is told of its episode: what is asked, and how far it is; never what came of it. */
final class EpisodeText {

    /** What is said when an episode ends by its limits. */
    static final String CUT_OFF = "### Episode\nThe episode has ended: a limit of steps or time was reached.";

    /** What is said when an episode ends otherwise. */
    static final String OVER = "### Episode\nThe episode has ended.";

    private EpisodeText() {}

    static String of(Play play) {
        Observation seen = play.seen();
        return "### Episode\n- Session: " + play.handle()
                + "\n- Task: " + play.task()
                + "\n- Goal: " + seen.goal()
                + "\n- Steps: " + seen.step() + " of " + seen.maxSteps()
                + "\n- State: " + state(play);
    }

    static ObjectNode structured(Play play) {
        Observation seen = play.seen();
        return JsonNodeFactory.instance
                .objectNode()
                .put(Plays.HANDLE, play.handle())
                .put("episode", play.id())
                .put("task", play.task())
                .put("goal", seen.goal())
                .put("step", seen.step())
                .put("max_steps", seen.maxSteps())
                .put("state", state(play));
    }

    private static String state(Play play) {
        return play.ended() ? "ended" : "running";
    }
}
