package dev.grindstone.kit.web;

/** The port a server was to listen on belongs to another process. */
public final class PortInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PortInUseException(int port, Throwable cause) {
        super(
                "Port " + port
                        + " is in use by another process: stop that one or choose another port (0 picks a free one)",
                cause);
    }
}
