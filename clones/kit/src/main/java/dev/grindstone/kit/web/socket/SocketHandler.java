package dev.grindstone.kit.web.socket;

/**
 * What a clone does on the sockets of one name. Calls for one socket never overlap; whatever one throws ends that socket
 * alone.
 */
public interface SocketHandler {

    /** Somebody came. */
    void opened(Socket socket);

    /** They sent a text. */
    void received(Socket socket, String text);

    /** Time to look whether there is something to tell; comes a few times a second, whatever the world's time does. */
    void beat(Socket socket);

    /** They left. */
    void closed(Socket socket);
}
