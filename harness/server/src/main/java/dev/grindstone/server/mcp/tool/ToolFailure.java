package dev.grindstone.server.mcp.tool;

/** A call that came to nothing; the text is meant for the model, and says what to do instead. */
final class ToolFailure extends RuntimeException {

    ToolFailure(String text) {
        super(text);
    }

    /** An episode that takes no more calls. */
    static ToolFailure ended() {
        return new ToolFailure("The episode has ended: start another one with episode_start");
    }
}
