package dev.grindstone.server.play;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** {@code playwright run-server}, as it would run on a machine for browsers. */
final class PlaywrightServer implements AutoCloseable {
    private static final String LISTENING = "Listening on ";

    private final Process process;
    private final URI endpoint;

    private PlaywrightServer(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    static PlaywrightServer start() throws IOException {
        ProcessBuilder command = Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false)
                .createProcessBuilder();
        command.command().addAll(List.of("run-server", "--port", "0", "--host", "127.0.0.1", "--unsafe"));
        Process process = command.redirectErrorStream(true).start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = String.valueOf(said.readLine());
        if (!line.startsWith(LISTENING)) {
            process.destroyForcibly();
            throw new IOException("playwright run-server said '" + line + "'");
        }
        return new PlaywrightServer(process, URI.create(line.substring(LISTENING.length())));
    }

    URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
