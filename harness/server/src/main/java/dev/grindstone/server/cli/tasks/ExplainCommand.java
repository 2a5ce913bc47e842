package dev.grindstone.server.cli.tasks;

import dev.grindstone.episodes.recording.RecordingException;
import dev.grindstone.episodes.recording.StoredRun;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.explaining.Explainer;
import dev.grindstone.server.explaining.Explanation;
import dev.grindstone.server.explaining.ExplanationText;
import dev.grindstone.server.explaining.Ink;
import dev.grindstone.server.explaining.page.ExplanationPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains a recorded run. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Explain a recorded run: what was asked, what changed at which step, what was missing, wrong,",
            "too much or allowed. Needs neither the task nor its world, so an old run can be explained too."
        })
final class ExplainCommand implements Runnable {

    @Mixin
    private Console console = new Console();

    @Parameters(paramLabel = "RUN", description = "The folder of the recording.")
    private Path folder = Path.of("");

    @Option(names = "--html", paramLabel = "FILE", description = "Write one page with the screenshots to this file.")
    private @Nullable Path page;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Override
    public void run() {
        StoredRun run = read();
        Explanation told = Explainer.of(run);
        if (page != null) {
            write(page, ExplanationPage.of(told, run));
        }
        if (json) {
            console.json(told);
        } else if (page == null) {
            ExplanationText.lines(told, new Ink(Ansi.AUTO.enabled())).forEach(console::say);
        }
    }

    private StoredRun read() {
        try {
            return StoredRun.read(folder);
        } catch (RecordingException e) {
            throw Trouble.badInput(
                    String.valueOf(e.getMessage()), folder, "'grindstone run TASK --record DIR' makes one");
        }
    }

    private void write(Path file, String text) {
        try {
            Files.writeString(file, text);
            console.progress("Wrote " + file);
        } catch (IOException e) {
            throw Trouble.badInput(
                    "the page cannot be written to " + file + " (" + e.getMessage() + ")",
                    file,
                    "choose another file, in a folder that is there");
        }
    }
}
