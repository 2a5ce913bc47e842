package dev.grindstone.server.cli.export;

import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.export.Export;
import dev.grindstone.server.export.ExportFormat;
import dev.grindstone.server.regrading.RunFolders;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes recordings as trajectories. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Write recorded runs as trajectories for trainers and viewers: ATIF, chats with images, or a table.",
            "A recording that is damaged or unfinished is told and left out; the others are written.",
            "Runs with an invalid verdict are never written: the environment was in trouble."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:All runs that are wanted were written.",
            "1:A recording could not be written; the others were.",
            "2:The command or its input is wrong: there is no recording, or the folder is not empty.",
            "3:The machine lacks something: disk space."
        })
public final class ExportCommand implements Callable<Integer> {

    /** The verdicts that a run can be chosen by. */
    enum Outcome {
        PASSED,
        FAILED
    }

    @Mixin
    private Console console = new Console();

    @Parameters(paramLabel = "RECORDING", arity = "1..*", description = "Recordings, or folders of recordings.")
    private List<Path> folders = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            required = true,
            description = "atif (a folder a run), jsonl (a chat a line, with images), or parquet (a row a step).")
    private ExportFormat format = ExportFormat.ATIF;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "An empty folder, or one to be made.")
    private Path out = Path.of("");

    @Option(
            names = "--only",
            paramLabel = "OUTCOME",
            description = "Runs of this verdict alone: passed or failed (default: both).")
    private @Nullable Outcome only;

    @Option(
            names = "--snapshots",
            description = {
                "Show the agent the page's tree of roles and names beside each picture.",
                "Parquet has it in a column of its own, always."
            })
    private boolean snapshots;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        Set<Outcome> wanted = only == null ? EnumSet.allOf(Outcome.class) : EnumSet.of(only);
        Set<String> outcomes = wanted.stream()
                .map(outcome -> outcome.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Export.Result result = new Export(format, out, snapshots, outcomes).run(RunFolders.in(folders));
        if (json) {
            console.json(result);
        } else {
            result.refused().forEach(run -> console.say("! " + run.folder() + ": " + run.why()));
            console.say(result.written().size() + " written to " + out + ", " + result.leftOut() + " not wanted, "
                    + result.refused().size() + " refused.");
        }
        return result.refused().isEmpty() ? 0 : 1;
    }
}
