package dev.grindstone.server.evaluation;

import dev.grindstone.episodes.recording.RecordingException;
import dev.grindstone.episodes.recording.StoredRun;
import dev.grindstone.server.explaining.Explainer;
import dev.grindstone.server.explaining.page.ExplanationPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Explains a recorded run to people, in a page beside the recording, to which the report leads. */
final class Explained {

    private Explained() {}

    static void write(Path recording) {
        try {
            StoredRun run = StoredRun.read(recording);
            Files.writeString(recording.resolve("explained.html"), ExplanationPage.of(Explainer.of(run), run));
        } catch (RecordingException | IOException e) {
            throw new UncheckedIOException(
                    "the run in " + recording + " cannot be explained",
                    e instanceof IOException io ? io : new IOException(e));
        }
    }
}
