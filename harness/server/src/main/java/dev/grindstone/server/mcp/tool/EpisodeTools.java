package dev.grindstone.server.mcp.tool;

import static dev.grindstone.episodes.surface.mcp.Parameters.none;
import static dev.grindstone.episodes.surface.mcp.Parameters.text;
import static dev.grindstone.episodes.surface.mcp.Parameters.word;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.surface.Fields;
import dev.grindstone.episodes.surface.mcp.Parameters;
import dev.grindstone.episodes.surface.mcp.ToolSpec;
import dev.grindstone.tasks.refusal.RefusalCode;
import java.util.List;

/** The tools that start an episode, look at it, and end it. */
final class EpisodeTools {

    private static final List<String> REASONS = RefusalCode.words();

    private final Plays plays;

    EpisodeTools(Plays plays) {
        this.plays = plays;
    }

    List<AgentTool> all() {
        return List.of(
                AgentTool.outside(
                        spec(
                                "episode_start",
                                "Start an episode",
                                "Open the start page of a task in a world of its own. Answers the goal, the page, and"
                                        + " the session to pass to all other tools.",
                                none().needs(
                                                "task",
                                                text("The id of a task, as task_list tells it; a variant of it may"
                                                        + " be chosen: mail/write-to-namesake#3."))),
                        (arguments, raw, caller) -> start(arguments, caller)),
                AgentTool.inEpisode(
                        new ToolSpec(
                                "episode_status",
                                "Look at the episode",
                                "Say what the goal is, how many steps were taken, and whether the episode runs.",
                                none().schema(),
                                true,
                                false),
                        (arguments, raw, caller) -> status(plays.of(arguments, caller))),
                AgentTool.inEpisode(
                        spec(
                                "submit_answer",
                                "Submit the answer",
                                "Answer the question of the task, and end the episode.",
                                none().needs("text", text("The answer, and nothing else."))),
                        (arguments, raw, caller) -> end(
                                plays.of(arguments, caller),
                                new Action.Answer(arguments.text("text")),
                                "The answer was taken. The episode has ended.")),
                AgentTool.inEpisode(
                        spec(
                                "episode_finish",
                                "Finish the episode",
                                "End the episode: when all is done, or with a reason when it cannot be done.",
                                none().takes("reason", word("Why the task cannot be done.", REASONS))
                                        .takes("because", text("The same in your own words."))),
                        (arguments, raw, caller) -> finish(plays.of(arguments, caller), arguments)));
    }

    private static ToolSpec spec(String name, String title, String description, Parameters parameters) {
        return new ToolSpec(name, title, description, parameters.schema(), false, false);
    }

    private ToolReply start(Fields arguments, Caller caller) {
        Play play = plays.start(arguments.text("task"));
        caller.started(play);
        return ToolReply.text(
                EpisodeText.of(play) + "\n" + BrowserTools.page(play.seen()), EpisodeText.structured(play));
    }

    private static ToolReply status(Play play) {
        return ToolReply.text(EpisodeText.of(play), EpisodeText.structured(play));
    }

    private static ToolReply finish(Play play, Fields arguments) {
        String because = arguments.textOrNull("because");
        Action last = arguments.has("reason")
                ? new Action.Infeasible(arguments.oneOf("reason", REASONS), because)
                : new Action.Finish(null);
        return end(play, last, "The episode has ended.");
    }

    /** Whatever comes of the last step, no other follows: the seat is given back. */
    private static ToolReply end(Play play, Action last, String text) {
        ToolReply reply = play.step(seen -> new Play.Move(List.of(last), null, result -> ToolReply.text(text, null)));
        play.end();
        return reply;
    }
}
