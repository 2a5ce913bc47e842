package dev.grindstone.server.siege;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands where the operator API would stand, lets everybody in, and counts who comes. No connection from a browser of an
 * episode may ever end here, whatever is sent over it.
 */
final class Tripwire implements AutoCloseable {

    private static final byte[] WELCOME = String.join(
                    "\r\n",
                    "HTTP/1.1 200 OK",
                    "Access-Control-Allow-Origin: *",
                    "Content-Length: 9",
                    "Connection: close",
                    "",
                    "breached\n")
            .getBytes(StandardCharsets.UTF_8);

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final byte[] LOOPBACK_6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    private final List<ServerSocket> sockets = new ArrayList<>();
    private final AtomicLong connections = new AtomicLong();

    /** Listens on a free port of the loopback interface, in both families if the machine has both. */
    Tripwire() {
        try {
            ServerSocket four = new ServerSocket(0, 0, InetAddress.getByAddress(LOOPBACK));
            listen(four);
            try {
                listen(new ServerSocket(four.getLocalPort(), 0, InetAddress.getByAddress(LOOPBACK_6)));
            } catch (IOException noSuchFamily) {
                // Then nobody can come that way either.
            }
        } catch (IOException e) {
            close();
            throw new UncheckedIOException("No port could be opened to watch", e);
        }
    }

    private void listen(ServerSocket socket) {
        sockets.add(socket);
        Thread thread = new Thread(() -> count(socket), "tripwire");
        thread.setDaemon(true);
        thread.start();
    }

    private void count(ServerSocket socket) {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                connections.incrementAndGet();
                caller.getOutputStream().write(WELCOME);
            } catch (IOException closedOrGone) {
                // The loop ends when the socket is closed; a caller who hung up was counted all the same.
            }
        }
    }

    int port() {
        return sockets.get(0).getLocalPort();
    }

    /** How many connections there were so far. */
    long connections() {
        return connections.get();
    }

    @Override
    public void close() {
        for (ServerSocket socket : sockets) {
            try {
                socket.close();
            } catch (IOException alreadyClosed) {
                // There is nothing left to close.
            }
        }
    }
}
