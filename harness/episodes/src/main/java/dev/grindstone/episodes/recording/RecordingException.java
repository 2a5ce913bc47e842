package dev.grindstone.episodes.recording;

import org.jspecify.annotations.Nullable;

/** A recording that cannot be written or read; the message names the file and the remedy. */
public final class RecordingException extends RuntimeException {
    RecordingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
