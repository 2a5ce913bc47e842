package dev.grindstone.episodes.action;

/** An action that cannot be understood or carried out; the text is meant for the agent. */
public final class ActionException extends RuntimeException {
    /** @param message what is wrong, with which value, and what would be right */
    public ActionException(String message) {
        super(message);
    }
}
