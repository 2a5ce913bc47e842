package dev.grindstone.server.api;

import dev.grindstone.server.Trouble;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * How much of a request is read, and for how long its next byte is waited for.
 *
 * @param bytes the largest body, and the largest message of a WebSocket
 * @param pause the longest between two bytes, in real time; what a request does once it is read may take longer
 */
public record Patience(int bytes, Duration pause) {

    /** Enough for a model's calls with the pictures they carry; a sound client's next byte comes within seconds. */
    public static final Patience STANDARD = new Patience(4 << 20, Duration.ofSeconds(30));

    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    void applyTo(JavalinConfig config) {
        config.http.maxRequestSize = bytes;
        config.jetty.modifyServer(server -> {
            server.setErrorHandler(new Unreadable());
            // Whoever is being answered when the server ends still gets the answer.
            server.setHandler(new GracefulHandler());
            server.setStopTimeout(LAST_WORDS.toMillis());
            server.addEventListener(new LongQueue());
        });
        config.jetty.modifyHttpConfiguration(http -> http.setIdleTimeout(pause.toMillis()));
        config.jetty.modifyWebSocketServletFactory(sockets -> {
            sockets.setMaxTextMessageSize(bytes);
            // Who is silent for too long is ended by whoever serves the socket, and told why.
            sockets.setIdleTimeout(Duration.ZERO);
        });
    }

    /** Has a crowd that comes at once wait to be answered: of more than Java's fifty, a system may reset some. */
    private static final class LongQueue implements LifeCycle.Listener {

        private static final int CALLERS = 4096;

        @Override
        public void lifeCycleStarting(LifeCycle starting) {
            for (Connector connector : ((Server) starting).getConnectors()) {
                if (connector instanceof ServerConnector listens) {
                    listens.setAcceptQueueSize(CALLERS);
                }
            }
        }
    }

    /** Reads the body before anything is done, so that nothing is half done. */
    static void readBody(Context http) throws Exception {
        try {
            http.bodyAsBytes();
        } catch (Exception failure) {
            // Javalin throws what the stream threw, which no signature of it says.
            throw failure instanceof IOException gone ? late(gone, http) : failure;
        }
    }

    /** Reads so many bytes of the body, or all when there are not so many. */
    public static byte[] read(Context http, int most) {
        try {
            return http.bodyInputStream().readNBytes(most);
        } catch (IOException gone) {
            throw late(gone, http);
        }
    }

    private static Trouble late(IOException gone, Context http) {
        return Trouble.of(
                Trouble.Kind.TOO_SLOW,
                "the body did not arrive: " + gone.getMessage(),
                http.path(),
                "send the whole body, as long as Content-Length says, without pauses");
    }
}
