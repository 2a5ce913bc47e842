package dev.grindstone.server.serving;

import java.time.Duration;

/**
 * How much a server takes on.
 *
 * @param sessions how many episodes at once
 * @param idle for how long an episode or a world may wait for the next question, in real time; zero for ever
 * @param openEnv whether OpenEnv's routes, which ask for no token, are served
 * @param mcp whether MCP's route is, which asks for none either
 */
public record Limits(int sessions, Duration idle, boolean openEnv, boolean mcp) {

    /** Eight episodes, each of which may be forgotten for an hour. */
    public static final Limits STANDARD = new Limits(8, Duration.ofHours(1));

    /** All routes, with so many at once. */
    public Limits(int sessions, Duration idle) {
        this(sessions, idle, true, true);
    }
}
