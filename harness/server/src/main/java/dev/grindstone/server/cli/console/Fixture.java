package dev.grindstone.server.cli.console;

import dev.grindstone.server.hosting.Installation;
import picocli.CommandLine.Option;

/** Which start a command means. */
public final class Fixture {

    @Option(
            names = "--world",
            paramLabel = "NAME",
            defaultValue = Installation.DEFAULT_WORLD,
            description = "The world (default: ${DEFAULT-VALUE}).")
    private String world = Installation.DEFAULT_WORLD;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "" + Installation.DEFAULT_SEED,
            description = "The seed it is made with (default: ${DEFAULT-VALUE}).")
    private long seed;

    /** The world's name. */
    public String world() {
        return world;
    }

    /** The seed it is made with. */
    public long seed() {
        return seed;
    }
}
