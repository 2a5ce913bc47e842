package dev.grindstone.episodes.recording;

/** A recording that cannot be written or read; the message names the file and the remedy. */
public final class RecordingException extends RuntimeException {
    RecordingException(String message, Throwable cause) {
        super(message, cause);
    }
}
