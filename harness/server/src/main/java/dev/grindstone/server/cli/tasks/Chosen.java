package dev.grindstone.server.cli.tasks;

import dev.grindstone.server.cli.console.Packs;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.tasks.model.Task;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which tasks a command is about, and in the worlds of which seeds. */
final class Chosen {

    @Mixin
    private Packs packs = new Packs();

    @Parameters(
            paramLabel = "TASK",
            arity = "0..*",
            description = "Ids of tasks or of folders of tasks (default: all).")
    private List<String> ids = List.of();

    @Option(
            names = "--seed",
            paramLabel = "N",
            split = ",",
            defaultValue = "" + Installation.DEFAULT_SEED,
            description = "The seeds of the worlds (default: ${DEFAULT-VALUE}).")
    private List<Long> seeds = List.of();

    /** The pack that is at hand. */
    Shelf shelf(Installation installation) {
        return packs.shelf(installation);
    }

    /** The tasks; complains about ids that are none. */
    List<Task> tasks(Shelf shelf) {
        return shelf.tasks(ids);
    }

    /** The seeds, each once. */
    List<Long> seeds() {
        return seeds.stream().distinct().toList();
    }
}
