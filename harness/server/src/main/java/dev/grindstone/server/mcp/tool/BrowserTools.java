package dev.grindstone.server.mcp.tool;

import dev.grindstone.episodes.Observation;
import dev.grindstone.episodes.StepResult;
import dev.grindstone.episodes.surface.Outcome;
import dev.grindstone.episodes.surface.Screen;
import dev.grindstone.episodes.surface.Turn;
import dev.grindstone.episodes.surface.mcp.PlaywrightMcp;
import dev.grindstone.episodes.surface.mcp.ToolSpec;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The tools of the surface, on the page of an episode. Those that run scripts are left out, as episodes refuse them. */
final class BrowserTools {

    private static final PlaywrightMcp SURFACE = new PlaywrightMcp();

    private BrowserTools() {}

    static List<AgentTool> all(Plays plays) {
        return PlaywrightMcp.tools().stream()
                .filter(spec -> !spec.runsScripts())
                .map(spec -> AgentTool.inEpisode(
                        spec,
                        (arguments, raw, caller) -> plays.of(arguments, caller).step(seen -> move(spec, raw, seen))))
                .toList();
    }

    /** What there is to see, as after a call for a snapshot. */
    static String page(Observation seen) {
        return SURFACE.reply(call("browser_snapshot"), new Outcome(List.of(), null, seen))
                .at("/content/0/text")
                .asString("");
    }

    private static Play.Move move(ToolSpec spec, ObjectNode arguments, Observation seen) {
        ObjectNode call = call(spec.name());
        ObjectNode own = arguments.deepCopy();
        own.remove(Plays.HANDLE);
        call.set("arguments", own);
        Turn turn = Turn.read(SURFACE, call, Screen.of(seen));
        String refusal = turn.refusal();
        return new Play.Move(turn.actions(), refusal, result -> {
            if (refusal != null) {
                throw new BadArguments(refusal + note(result));
            }
            return ToolReply.of(turn.reply(result), note(result).strip());
        });
    }

    private static String note(StepResult result) {
        if (!result.ended()) {
            return "";
        }
        return "\n" + (result.truncated() ? EpisodeText.CUT_OFF : EpisodeText.OVER);
    }

    private static ObjectNode call(String name) {
        return JsonNodeFactory.instance.objectNode().put("name", name);
    }
}
