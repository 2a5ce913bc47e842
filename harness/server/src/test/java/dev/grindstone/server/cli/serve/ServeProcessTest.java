package dev.grindstone.server.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.server.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A server as another program starts it: a process, a file that says where it is, and a way for it to end. */
class ServeProcessTest {

    private static final int SECONDS = 60;

    @TempDir
    private Path folder;

    private Process server;
    private JsonNode ready;

    @BeforeEach
    void start() throws Exception {
        Path file = folder.resolve("ready.json");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.grindstone.server.cli.Main",
                "serve",
                "--port",
                "0",
                "--operator-port",
                "0",
                "--max-sessions",
                "2",
                "--idle-timeout",
                "10m",
                "--ready-file",
                file.toString(),
                "--exit-with-parent"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(folder.resolve("err.txt").toFile())
                .redirectOutput(folder.resolve("out.txt").toFile());
        builder.environment()
                .put(
                        "GRINDSTONE_HOME",
                        Path.of("target", "home").toAbsolutePath().toString());
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            server = builder.start();
            while (!Files.exists(file)) {
                WatchKey change = watch.poll(SECONDS, TimeUnit.SECONDS);
                assertThat(change).as(() -> read(folder.resolve("err.txt"))).isNotNull();
                change.reset();
            }
        }
        // It appears at once and whole: what is there can be read.
        ready = Json.MAPPER.readTree(Files.readString(file));
    }

    @AfterEach
    void stop() {
        server.destroyForcibly();
    }

    @Test
    void says_where_it_is_and_ends_with_its_parent() throws Exception {
        assertThat(ready.path("pages_url").asString())
                .isEqualTo("http://127.0.0.1:" + ready.path("pages").asInt());
        assertThat(ready.path("pid").asLong()).isEqualTo(server.pid());
        assertThat(call("GET", "/v1/ready", "").path("max").asInt()).isEqualTo(2);
        assertThat(call("GET", "/v1/tasks", "").path("tasks")).isNotEmpty();

        // What a parent's death does, whatever it died of.
        server.getOutputStream().close();

        assertThat(server.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isZero();
    }

    @Test
    void is_emptied_and_ends_when_the_last_world_has_gone() throws Exception {
        call("POST", "/v1/worlds", "{\"id\":\"last\"}");
        JsonNode draining = call("POST", "/admin/drain", "{\"exit\":true}");
        assertThat(draining.path("worlds").asInt()).isEqualTo(1);
        assertThat(call("GET", "/ready", "").path("draining").asBoolean()).isTrue();
        assertThat(call("POST", "/v1/worlds", "{}").path("detail").asString())
                .startsWith("this server is being emptied");
        assertThat(call("GET", "/v1/worlds/last/state", "").has("state_digest")).isTrue();

        call("DELETE", "/v1/worlds/last", "");

        assertThat(server.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isZero();
    }

    @Test
    void answers_before_it_ends_when_it_is_empty_already() throws Exception {
        assertThat(call("POST", "/admin/drain", "{\"exit\":true}")
                        .path("active")
                        .asInt(-1))
                .isZero();

        assertThat(server.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private JsonNode call(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(ready.path("operator_url").asString() + path))
                .header("Authorization", "Bearer " + ready.path("token").asString())
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        return answer.isEmpty() ? Json.MAPPER.nullNode() : Json.MAPPER.readTree(answer);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
