package dev.grindstone.snapshot;

/** An image, a volume or the store of images could not do what was asked; the message says what to do about it. */
public final class SnapshotException extends RuntimeException {

    SnapshotException(String message) {
        super(message);
    }

    SnapshotException(String message, Throwable cause) {
        super(message, cause);
    }
}
