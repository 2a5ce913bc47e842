package dev.grindstone.server.mcp;

import org.jspecify.annotations.Nullable;

/** A request as it came in. */
final class Incoming {

    static final String SESSION = "Mcp-Session-Id";
    static final String VERSION = "MCP-Protocol-Version";
    static final String METHOD = "Mcp-Method";
    static final String NAME = "Mcp-Name";

    /** Headers by name, in any case. */
    @FunctionalInterface
    interface Headers {

        /** Its value; null when it is not there. */
        @Nullable
        String get(String name);
    }

    private final byte[] body;
    private final Headers headers;

    Incoming(byte[] body, Headers headers) {
        this.body = body;
        this.headers = headers;
    }

    /** Its bytes. */
    byte[] body() {
        return body;
    }

    /** A header without the blanks around it; null when it is not there. */
    @Nullable
    String header(String name) {
        String value = headers.get(name);
        return value == null ? null : value.strip();
    }
}
