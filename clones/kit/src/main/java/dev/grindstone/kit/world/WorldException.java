package dev.grindstone.kit.world;

/** A world could not be made, opened or written. */
public final class WorldException extends RuntimeException {

    public WorldException(String message, Throwable cause) {
        super(message, cause);
    }

    public WorldException(String message) {
        super(message);
    }
}
