package dev.grindstone.server;

import java.nio.file.Path;
import java.util.Map;

/**
 * The folder where a machine keeps what Grindstone made: images of worlds, and where its running server is found.
 *
 * @param folder {@code $GRINDSTONE_HOME}, or {@code .grindstone} below the working directory
 */
public record Home(Path folder) {

    /** The home that the environment of this process names. */
    public static Home ofThisProcess() {
        return of(System.getenv());
    }

    static Home of(Map<String, String> environment) {
        String named = environment.getOrDefault("GRINDSTONE_HOME", "");
        return new Home(Path.of(named.isBlank() ? ".grindstone" : named).toAbsolutePath());
    }

    /** Where built worlds are kept. */
    public Path images() {
        return folder.resolve("images");
    }

    /** Where it is kept what was proved of tasks. */
    public Path proofs() {
        return folder.resolve("proofs");
    }

    /** Where a running server says how it is reached; readable by its owner alone. */
    public Path running() {
        return folder.resolve("server.json");
    }

    /** Where episodes are recorded unless told otherwise. */
    public Path recordings() {
        return folder.resolve("recordings");
    }
}
