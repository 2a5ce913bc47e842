package dev.grindstone.server.export;

/** A recording that cannot become a trajectory; the message says why. */
final class UnfitException extends RuntimeException {
    UnfitException(String message) {
        super(message);
    }
}
