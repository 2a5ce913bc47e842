package dev.grindstone.server.mcp.tool;

import dev.grindstone.episodes.action.ActionException;
import dev.grindstone.episodes.surface.Fields;
import dev.grindstone.episodes.surface.mcp.ToolSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A tool that agents call. */
public final class AgentTool {

    /** What a tool does. */
    @FunctionalInterface
    interface Deed {
        ToolReply reply(Fields arguments, ObjectNode raw, Caller caller);
    }

    private static final ObjectNode NO_ARGUMENTS = JsonNodeFactory.instance.objectNode();

    private final ToolSpec spec;
    private final boolean inEpisode;
    private final Deed deed;

    private AgentTool(ToolSpec spec, boolean inEpisode, Deed deed) {
        this.spec = spec;
        this.inEpisode = inEpisode;
        this.deed = deed;
    }

    /** A tool that needs no episode. */
    static AgentTool outside(ToolSpec spec, Deed deed) {
        return new AgentTool(spec, false, deed);
    }

    /** A tool of a running episode. */
    static AgentTool inEpisode(ToolSpec spec, Deed deed) {
        return new AgentTool(spec, true, deed);
    }

    /** What a model is told of it. */
    public ToolSpec spec() {
        return spec;
    }

    /** Whether it belongs to an episode, which a call may name by {@link Plays#HANDLE}. */
    public boolean isInEpisode() {
        return inEpisode;
    }

    /**
     * Calls it. What comes to nothing is told in the reply.
     *
     * @param arguments an object; missing for none
     * @throws BadArguments when they are not what its schema says
     */
    public ToolReply call(JsonNode arguments, Caller caller) {
        try {
            return deed.reply(
                    Fields.of(spec.name(), arguments),
                    arguments instanceof ObjectNode object ? object : NO_ARGUMENTS,
                    caller);
        } catch (ActionException wrong) {
            throw new BadArguments(String.valueOf(wrong.getMessage()));
        } catch (ToolFailure failure) {
            return ToolReply.failure(String.valueOf(failure.getMessage()));
        }
    }
}
