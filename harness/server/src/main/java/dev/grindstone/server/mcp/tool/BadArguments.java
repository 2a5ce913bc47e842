package dev.grindstone.server.mcp.tool;

/** Arguments that a tool cannot be called with; the text is meant for the model. */
public final class BadArguments extends RuntimeException {

    BadArguments(String text) {
        super(text);
    }

    /** What is wrong with them. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
