package dev.grindstone.server;

import dev.grindstone.browser.BrowserException;
import dev.grindstone.episodes.stage.StageException;
import dev.grindstone.snapshot.SnapshotException;
import dev.grindstone.tasks.instance.TaskException;
import java.util.Optional;

/** What other modules complain about, seen as trouble that the user can act on. */
public final class Troubles {

    private Troubles() {}

    /** The trouble that a failure is; empty for a defect. The modules' texts name the remedy themselves. */
    public static Optional<Trouble> of(Throwable failure) {
        String text = String.valueOf(failure.getMessage());
        if (failure instanceof Trouble trouble) {
            return Optional.of(trouble);
        }
        if (failure instanceof TaskException) {
            return Optional.of(Trouble.badInput(text, "a task file", ""));
        }
        if (failure instanceof SnapshotException) {
            return Optional.of(Trouble.environment(text, "an image", ""));
        }
        if (failure instanceof BrowserException || failure instanceof StageException) {
            return Optional.of(Trouble.environment(text, "a browser", ""));
        }
        return Optional.empty();
    }
}
