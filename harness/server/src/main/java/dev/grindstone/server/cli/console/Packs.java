package dev.grindstone.server.cli.console;

import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.shelf.Shelf;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which tasks a command means. */
public final class Packs {

    @Option(
            names = "--pack",
            paramLabel = "DIR",
            description = "A folder of task files, or a zip file of one, instead of those that come with Grindstone.")
    private @Nullable Path place;

    /** The folder or zip file; null for the tasks that come with Grindstone. */
    public @Nullable Path place() {
        return place;
    }

    /** The tasks. */
    public Shelf shelf(Installation installation) {
        return Shelf.of(installation, place);
    }
}
