package dev.grindstone.server.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A running HAProxy that is asked over its own socket what it thinks of the servers behind it. */
final class HaProxy implements AutoCloseable {

    private static final String PROGRAM = "/usr/sbin/haproxy";

    /** As the recipe has them: the front, and the two servers. */
    private static final List<String> PORTS = List.of("127.0.0.1:8071", "127.0.0.1:7071", "127.0.0.1:7171");

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Process process;
    private final int port;
    private final Path socket;
    private final Path output;

    private HaProxy(Process process, int port, Path socket, Path output) {
        this.process = process;
        this.port = port;
        this.socket = socket;
        this.output = output;
    }

    /** Starts it with a recipe, word for word but for the ports and the socket. */
    static HaProxy start(Path recipe, Path folder, int one, int two) throws IOException {
        int port = freePort();
        Path socket = folder.resolve("stats");
        Path output = folder.resolve("haproxy.txt");
        String config = Files.readString(recipe);
        assertThat(config).contains("global\n").contains(PORTS);
        config = config.replace("global\n", "global\n  stats socket " + socket + " level user\n");
        for (int i = 0; i < PORTS.size(); i++) {
            config = config.replace(
                    PORTS.get(i), "127.0.0.1:" + List.of(port, one, two).get(i));
        }
        Path file = Files.writeString(folder.resolve("haproxy.cfg"), config);
        Process process = new ProcessBuilder(PROGRAM, "-db", "-f", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new HaProxy(process, port, socket, output);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** Where it listens. */
    int port() {
        return port;
    }

    /** Waits until servers, named as in {@code sockets/one}, are {@code UP} or {@code DOWN} by a check that was made. */
    void await(String status, String... servers) throws IOException {
        long start = System.nanoTime();
        Map<String, String> seen = statuses();
        while (!List.of(servers).stream().allMatch(name -> status.equals(statusOf(seen, name)))) {
            assertThat(System.nanoTime() - start)
                    .as("%s are not yet %s: %s%n%s", List.of(servers), status, seen, Files.readString(output))
                    .isLessThan(LONGEST_WAIT.toNanos());
            assertThat(process.isAlive()).as(Files.readString(output)).isTrue();
            Thread.onSpinWait();
            seen.putAll(statuses());
        }
    }

    private static String statusOf(Map<String, String> statuses, String server) {
        return statuses.getOrDefault(server, "unknown");
    }

    /** By server; empty while it does not answer yet. */
    private Map<String, String> statuses() {
        Map<String, String> statuses = new TreeMap<>();
        try {
            List<String> lines = show("show stat\n").lines().toList();
            List<String> names = List.of(lines.get(0).replace("# ", "").split(",", -1));
            for (String line : lines.subList(1, lines.size())) {
                String[] values = line.split(",", -1);
                if (values.length >= names.size()) {
                    // Before the first check HAProxy says UP and only hopes so.
                    boolean isChecked = !values[names.indexOf("check_status")].equals("INI");
                    String status = values[names.indexOf("status")];
                    statuses.put(values[0] + "/" + values[1], isChecked ? status : "unchecked");
                }
            }
        } catch (IOException notThereYet) {
            statuses.put("haproxy", "does not answer yet: " + notThereYet.getMessage());
        }
        return statuses;
    }

    private String show(String command) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.write(ByteBuffer.wrap(command.getBytes(StandardCharsets.UTF_8)));
            try (InputStream in = Channels.newInputStream(channel)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
