package dev.grindstone.kit.web.socket;

import dev.grindstone.kit.world.World;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sockets of clones, at {@code /-/socket/<name>} on their hosts. */
public final class CloneSockets {

    /** What their addresses begin with. */
    public static final String ROOT = "/-/socket/";

    private static final Logger LOG = LoggerFactory.getLogger(CloneSockets.class);

    /** So many per server are enough for any program; more are turned away. */
    private static final int MOST = 200;

    /** Who is meant by a host's name, and by a cookie. */
    public interface Finder {

        Optional<String> app(String host);

        Optional<World> world(String host, WsContext context);
    }

    private final Finder finder;
    private final Map<String, SocketHandler> handlers = new ConcurrentHashMap<>();
    private final Map<String, Line> open = new ConcurrentHashMap<>();

    public CloneSockets(Finder finder) {
        this.finder = finder;
    }

    /** Registers what a clone does on the sockets of a name. */
    public void add(String app, String name, SocketHandler handler) {
        handlers.put(app + "/" + name, handler);
    }

    /** Listens. */
    public void configure(WsConfig socket) {
        socket.onConnect(this::connect);
        socket.onMessage(context -> {
            Line line = open.get(context.sessionId());
            if (line != null) {
                with(line, (handler, own) -> handler.received(own, context.message()));
            }
        });
        socket.onClose(context -> forget(context.sessionId()));
        socket.onError(context -> forget(context.sessionId()));
    }

    private void connect(WsContext context) {
        String host = withoutPort(context.host());
        Optional<World> world = finder.world(host, context);
        Optional<SocketHandler> handler =
                finder.app(host).map(app -> handlers.get(app + "/" + context.pathParam("name")));
        if (world.isEmpty() || handler.isEmpty() || open.size() >= MOST) {
            context.closeSession(1008, "There is no such socket here");
            return;
        }
        context.enableAutomaticPings();
        Line line = new Line(context, world.get(), handler.get());
        open.put(context.sessionId(), line);
        with(line, SocketHandler::opened);
    }

    private void forget(String id) {
        Line line = open.remove(id);
        if (line != null) {
            with(line, SocketHandler::closed);
        }
    }

    /** Lets every socket tell what there is to tell. */
    public void beat() {
        open.values().forEach(line -> with(line, SocketHandler::beat));
    }

    private void with(Line line, BiConsumer<SocketHandler, Socket> work) {
        try {
            synchronized (line.context) {
                work.accept(line.handler, line);
            }
        } catch (RuntimeException e) {
            LOG.warn("A socket of the world {} failed and is closed", line.world.id(), e);
            open.remove(line.context.sessionId());
            line.close();
        }
    }

    private static String withoutPort(@Nullable String host) {
        return host == null ? "" : host.replaceFirst(":[0-9]+$", "");
    }

    private record Line(WsContext context, World world, SocketHandler handler) implements Socket {

        @Override
        public @Nullable String query(String name) {
            return context.queryParam(name);
        }

        @Override
        public String origin() {
            return "http://" + context.host();
        }

        @Override
        public void send(String text) {
            if (context.session.isOpen()) {
                context.send(text);
            }
        }

        @Override
        public void close() {
            context.closeSession();
        }
    }
}
