package dev.grindstone.server.bench.pages;

import dev.grindstone.chat.workspace.Id;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.server.bench.figure.Distribution;
import dev.grindstone.server.bench.figure.Effort;
import dev.grindstone.server.bench.figure.Figure;
import dev.grindstone.server.bench.figure.Reading;
import dev.grindstone.server.bench.figure.Reading.Baseline;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.snapshot.Image;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/** How long the server takes for a fragment of a page, as a client on the same machine sees it. */
public final class Pages {

    private static final String MAIL = "mail.localhost";
    private static final String CHAT = "chat.localhost";

    private static final String LONGEST_THREAD = "SELECT m.thread_id FROM mail.message m"
            + " JOIN kit.world w ON w.protagonist_id = m.owner_id"
            + " WHERE m.folder = 'inbox' GROUP BY m.thread_id ORDER BY COUNT(*) DESC, m.thread_id LIMIT 1";
    private static final String LONGEST_CHANNEL = "SELECT m.conversation_id FROM chat.message m"
            + " JOIN chat.conversation c ON c.id = m.conversation_id WHERE c.kind = 'channel'"
            + " GROUP BY m.conversation_id ORDER BY COUNT(*) DESC, m.conversation_id LIMIT 1";

    private final Installation installation;
    private final Image image;
    private final Effort effort;

    /** Pages of a world that stands at an image. */
    public Pages(Installation installation, Image image, Effort effort) {
        this.installation = installation;
        this.image = image;
        this.effort = effort;
    }

    /** The list of the inbox, a conversation, a search, and the longest channel, each against an answer that needs no world. */
    public List<Figure> figures() {
        return List.of(
                figure("page.inbox", MAIL, "/mail/u/0/view?at=inbox"),
                figure(
                        "page.conversation",
                        MAIL,
                        String.format(Locale.ROOT, "/mail/u/0/conversation/%016x", number(LONGEST_THREAD))),
                figure("page.search", MAIL, "/mail/u/0/view?at=search/report"),
                figure("page.channel", CHAT, "/client/pane?channel=" + Id.CHANNEL.text(number(LONGEST_CHANNEL))));
    }

    private Figure figure(String name, String host, String path) {
        return new Figure(name, () -> {
            try (Site site = Site.open(installation, 0)) {
                site.worlds().create(Worlds.DEFAULT, image, TimeMode.STEPPED);
                try (Connection connection = new Connection(site.pages().port(), host)) {
                    Distribution page = effort.millis(effort.of(500, 60), () -> connection.get(path, 200));
                    Distribution nothing = effort.millis(effort.of(500, 60), () -> connection.get("/-/nothing", 404));
                    return new Reading(name, "ms", page, new Baseline("an answer without a page", nothing.p50()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private long number(String sql) {
        try (Worlds worlds = new Worlds(installation.clones(), 0)) {
            return worlds.create("look", image, TimeMode.STEPPED).turn(world -> number(world, sql));
        }
    }

    private static long number(World world, String sql) {
        try (Statement statement = world.connection().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the world has nothing to open: " + sql, e);
        }
    }

    /** One kept-alive connection; the least a client can cost, so that the server's time is what is measured. */
    private static final class Connection implements AutoCloseable {
        private final Socket socket;
        private final InputStream in;
        private final String host;

        Connection(int port, String host) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            this.host = host;
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }

        void get(String path, int status) throws IOException {
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nHX-Request: true\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String first = line();
            if (!first.startsWith("HTTP/1.1 " + status)) {
                throw new IOException(path + " was answered with '" + first + "'");
            }
            skipBody();
        }

        private void skipBody() throws IOException {
            long length = 0;
            boolean chunked = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Long.parseLong(
                            lower.substring("content-length:".length()).strip());
                }
                chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
            }
            if (!chunked) {
                in.skipNBytes(length);
                return;
            }
            for (int size = chunk(); size > 0; size = chunk()) {
                in.skipNBytes(size + 2L);
            }
            line();
        }

        private int chunk() throws IOException {
            return Integer.parseInt(line().strip(), 16);
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException("the server closed the connection");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
