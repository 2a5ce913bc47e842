package dev.grindstone.server.bench.pages;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive connection; the least a client can cost, so that the server's time is what is measured. */
final class Connection implements AutoCloseable {
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
