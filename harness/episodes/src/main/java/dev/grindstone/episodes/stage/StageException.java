package dev.grindstone.episodes.stage;

import org.jspecify.annotations.Nullable;

/** Trouble of the environment, never of the agent: the episode's verdict is invalid. */
public final class StageException extends RuntimeException {
    public StageException(String message) {
        super(message);
    }

    public StageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
