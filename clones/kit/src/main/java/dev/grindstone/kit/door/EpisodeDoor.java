package dev.grindstone.kit.door;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/*
 * A request without a world cookie means the default world, which is right for a person. A page can leave its cookies
 * out (credentials: 'omit'), push them out of the jar, or send from another site, so for an episode it would be a way
 * into somebody else's world. Which port a connection came in by is nothing a page can choose: the browser of an episode
 * reaches this one only.
 */
/** The port that the browsers of episodes are led to: whoever comes in here shows the token of a world, or gets nothing. */
public final class EpisodeDoor {

    private volatile int port;

    /** Listens on a free port of an address, beside the one of a server that runs. */
    public void open(Server server, String address) {
        HttpConnectionFactory people = server.getConnectors()[0].getConnectionFactory(HttpConnectionFactory.class);
        ServerConnector door =
                new ServerConnector(server, 1, 1, new HttpConnectionFactory(people.getHttpConfiguration()));
        door.setHost(address);
        server.addConnector(door);
        try {
            door.start();
        } catch (Exception e) {
            throw new IllegalStateException(
                    "No port of '" + address + "' could be opened for the browsers of episodes: " + e.getMessage()
                            + ". Is it an address of this machine?",
                    e);
        }
        port = door.getLocalPort();
    }

    /** The port, once it is open; 0 before. */
    public int port() {
        return port;
    }

    /** Whether a request came in here. */
    public boolean admitted(HttpServletRequest request) {
        return request.getLocalPort() == port;
    }
}
