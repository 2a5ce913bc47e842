package dev.grindstone.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.kit.Notes;
import dev.grindstone.kit.PageServer;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.snapshot.Image;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageServerTest {

    private static final Image DESK = Notes.image();

    private final Worlds worlds = new Worlds(List.of(new Notes()));
    private final World first = worlds.create(Worlds.DEFAULT, DESK, TimeMode.STEPPED);
    private final World second = worlds.create("w2", DESK, TimeMode.STEPPED);
    private final World hidden = worlds.createHidden("w3", DESK, TimeMode.STEPPED);
    private final PageServer server = PageServer.start(worlds, List.of(new Notes()), 0);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        server.close();
        worlds.close();
    }

    @Test
    void the_host_decides_over_app_and_world() throws Exception {
        post("notes.w2.localhost", "/add", "text=Second");

        assertThat(get("notes.localhost", "/list").body()).isEqualTo("[Water the plants] for Ana Lima");
        assertThat(get("notes.w2.localhost", "/list").body()).isEqualTo("[Water the plants, Second] for Ana Lima");
        assertThat(get("other.localhost", "/list").statusCode()).isEqualTo(404);
        assertThat(get("notes.w9.localhost", "/list").body())
                .isEqualTo("There is no such world: it was deleted, or never made.");
    }

    @Test
    void a_cookie_beats_the_host_and_alone_reaches_a_hidden_world() throws Exception {
        post("notes.localhost", "/add", "text=Hidden", "Cookie", cookie(hidden));

        assertThat(Notes.texts(hidden)).isEqualTo("[Water the plants, Hidden]");
        assertThat(get("notes.w2.localhost", "/list", "Cookie", cookie(hidden)).body())
                .contains("Hidden");
        assertThat(get("notes.w3.localhost", "/list").statusCode()).isEqualTo(404);
        assertThat(get("notes.localhost", "/list", "Cookie", Hosts.WORLD_COOKIE + "=guess")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_episode_door_leads_to_the_world_of_the_cookie_and_to_no_other() throws Exception {
        assertThat(atDoor("notes.localhost", "/list", "Cookie", cookie(hidden)).body())
                .isEqualTo("[Water the plants] for Ana Lima");
        for (String host : List.of("notes.localhost", "notes.w2.localhost")) {
            assertThat(atDoor(host, "/list").statusCode()).isEqualTo(404);
            assertThat(atDoor(host, "/list", "Cookie", Hosts.WORLD_COOKIE + "=guess")
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(get("notes.localhost", "/list").statusCode()).isEqualTo(200);
    }

    @Test
    void no_spelling_of_a_path_leads_out_of_the_pages() throws Exception {
        for (String path : List.of(
                "/../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..%2f..%2fetc/passwd",
                "/..;/..;/etc/passwd",
                "/-/assets/../../list",
                "/-/assets/..%2f..%2flist",
                "/-/assets/%2e%2e/%2e%2e/~notes/list",
                "/~notes/list",
                "/~other/list",
                "//list",
                "/META-INF/MANIFEST.MF",
                "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js",
                "/dev/grindstone/kit/schema.sql",
                "/tasks/packs/mail/quote-that-holds.yaml",
                "/v1/worlds",
                "/v1/episodes",
                "/openapi.json",
                "/health")) {
            assertThat(raw(path)).as(path).matches("HTTP/1.1 (400|404) (.|\\s)*");
        }
        assertThat(raw("/list")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void no_answer_may_be_read_by_another_origin() throws Exception {
        for (HttpResponse<String> answer : List.of(
                get("notes.localhost", "/list", "Origin", "http://evil.example"),
                get("notes.localhost", "/nothing", "Origin", "http://evil.example"),
                get("notes.localhost", "/-/live", "Origin", "null"))) {
            assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
        }
    }

    @Test
    void an_alias_stands_for_a_clone() throws Exception {
        server.alias("notes.example.com", "notes");

        assertThat(get("notes.example.com", "/list").body()).contains("Water the plants");
    }

    @Test
    void the_bare_host_leads_to_the_start_page() throws Exception {
        HttpResponse<String> response = get("notes.localhost", "/");

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location")).contains("/list");
    }

    @Test
    void undo_takes_back_what_the_last_undoable_request_did() throws Exception {
        HttpResponse<String> added = post("notes.localhost", "/add", "text=Oops");
        assertThat(added.headers().firstValue("HX-Trigger").orElseThrow())
                .isEqualTo("{\"grindstone:snackbar\":{\"text\":\"Note \\u201cadded\\u201d.\",\"undo\":true}}");

        HttpResponse<String> undone = post("notes.localhost", "/-/undo", "");
        assertThat(undone.headers().firstValue("HX-Trigger").orElseThrow())
                .contains("Action undone.", "grindstone:undone", "grindstone:changed");
        assertThat(Notes.texts(first)).isEqualTo("[Water the plants]");
        assertThat(post("notes.localhost", "/-/undo", "")
                        .headers()
                        .firstValue("HX-Trigger")
                        .orElseThrow())
                .contains("That can no longer be undone.");
    }

    @Test
    void undo_is_over_when_its_time_is() throws Exception {
        post("notes.localhost", "/add", "text=Oops");
        first.advance(Duration.ofMinutes(6));

        post("notes.localhost", "/-/undo", "");

        assertThat(Notes.texts(first)).contains("Oops");
    }

    @Test
    void a_page_learns_that_the_world_moved_on() throws Exception {
        long version = first.version();
        assertThat(get("notes.localhost", "/-/live?v=" + version).statusCode()).isEqualTo(204);

        HttpResponse<String> added = post("notes.localhost", "/add", "text=New");

        assertThat(added.headers().firstValue("X-World-Version")).contains(version + " " + first.version());
        assertThat(first.version()).isGreaterThan(version);
        assertThat(get("notes.localhost", "/-/live?v=" + version).body()).isEqualTo(String.valueOf(first.version()));
    }

    @Test
    void signing_out_leads_to_the_sign_in_page_and_signing_in_back() throws Exception {
        get("notes.localhost", "/signout");
        assertThat(get("notes.localhost", "/list").headers().firstValue("Location"))
                .contains("/signin");
        assertThat(get("notes.localhost", "/list", "HX-Request", "true")
                        .headers()
                        .firstValue("HX-Redirect"))
                .contains("/signin");

        String cookie = get("notes.localhost", "/signin?now=1")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly");
        assertThat(get("notes.localhost", "/list", "Cookie", cookie.substring(0, cookie.indexOf(';')))
                        .body())
                .contains("for Ana Lima");
    }

    @Test
    void a_page_that_fails_writes_nothing_and_says_little() throws Exception {
        HttpResponse<String> response = post("notes.localhost", "/fail", "");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).isEqualTo("Something went wrong on this page. Reload it to try again.");
        assertThat(first.changes()).isEmpty();
        assertThat(first.requests().inFlight()).isZero();
    }

    @Test
    void an_address_that_leads_nowhere_is_told_as_it_was_asked_for() throws Exception {
        HttpResponse<String> answer = get("notes.localhost", "/nowhere/at-all");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("There is no page at /nowhere/at-all.");
    }

    @Test
    void assets_are_immutable_and_only_at_their_hash() throws Exception {
        Matcher style = Pattern.compile("(/-/assets/[0-9a-f]{12}/)notes.css").matcher(styleUrl());
        assertThat(style.matches()).isTrue();

        HttpResponse<String> css = get("notes.localhost", styleUrl());
        assertThat(css.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(css.body()).contains("@layer kit", "[data-icon=\"star\"]");
        assertThat(get("notes.localhost", style.group(1) + "notes.js").body()).contains("grindstone");
        assertThat(get("notes.localhost", style.group(1) + "fonts/Roboto-Regular.woff")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("notes.localhost", "/-/assets/000000000000/notes.css").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_port_in_use_is_named() {
        assertThatThrownBy(() -> PageServer.start(worlds, List.of(new Notes()), server.port()))
                .isInstanceOf(PortInUseException.class)
                .hasMessageContaining("Port " + server.port() + " is in use");
    }

    @Test
    void requests_of_one_world_take_their_turns() throws Exception {
        List<java.util.concurrent.CompletableFuture<HttpResponse<String>>> all = new java.util.ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(client.sendAsync(
                    request("notes.w2.localhost", "/add")
                            .POST(BodyPublishers.ofString("text=n" + i))
                            .build(),
                    BodyHandlers.ofString()));
        }
        for (var each : all) {
            assertThat(each.get().statusCode()).isEqualTo(200);
        }

        assertThat(second.netChanges()).hasSize(20);
        assertThat(second.requests().awaitIdle(Duration.ofSeconds(5))).isTrue();
    }

    private String styleUrl() {
        return dev.grindstone.kit.assets.Assets.of(
                        PageServer.class,
                        List.of(new dev.grindstone.kit.assets.Assets.Part(
                                "notes", Notes.class, List.of("star"), List.of())))
                .url("notes.css");
    }

    private String cookie(World world) {
        return Hosts.WORLD_COOKIE + "=" + worlds.token(world);
    }

    private HttpRequest.Builder request(String host, String path, String... headers) {
        return request(server.port(), host, path, headers);
    }

    private HttpResponse<String> atDoor(String host, String path, String... headers) throws Exception {
        return client.send(
                request(server.episodePort(), host, path, headers).GET().build(), BodyHandlers.ofString());
    }

    /** The answer to a path exactly as it is written; a client would put it right first. */
    private String raw(String path) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: notes.localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpRequest.Builder request(int port, String host, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Host", host + ":" + server.port())
                .header("Content-Type", "application/x-www-form-urlencoded");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private HttpResponse<String> get(String host, String path, String... headers) throws Exception {
        return client.send(request(host, path, headers).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String host, String path, String body, String... headers) throws Exception {
        return client.send(
                request(host, path, headers).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }
}
