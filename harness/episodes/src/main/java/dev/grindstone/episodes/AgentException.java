package dev.grindstone.episodes;

/**
 * What an agent depends on is out of order: the service of its model, or the program that it is. That says nothing about
 * what the agent can do, so the episode ends with an invalid verdict.
 */
public final class AgentException extends RuntimeException {

    public AgentException(String message) {
        super(message);
    }

    public AgentException(String message, Throwable cause) {
        super(message, cause);
    }
}
