package dev.grindstone.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.server.Json;
import dev.grindstone.server.api.operation.Operation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Requests that no HTTP client would send, over sockets. */
class UnreadableTest {

    record Wish(String name) {}

    private static final Token TOKEN = new Token("a-token-for-tests");
    private static final OperatorApi API = OperatorApi.start(
            0,
            TOKEN,
            List.of(
                    Operation.get("/v1/wishes/{id}", "getWish", "Look at a wish.")
                            .answers(200, Wish.class)
                            .by(http -> new Wish(http.pathParam("id"))),
                    Operation.post("/v1/wishes", "makeWish", "Make a wish.")
                            .takes(Wish.class)
                            .answers(201, Wish.class)
                            .by(http -> http.bodyAsClass(Wish.class))));

    @AfterAll
    static void stop() {
        API.close();
    }

    @Test
    void escapes_that_could_be_read_in_two_ways_are_a_problem() throws IOException {
        for (String path : List.of("/v1/wishes/%00", "/v1/wishes/%zz", "/%")) {
            assertRefused(400, "GET " + path + " HTTP/1.1");
            assertRefused(400, "DELETE " + path + " HTTP/1.1");
        }
        assertThat(ask("GET /v1/wishes/%C3%A9%3F HTTP/1.1", "", ""))
                .startsWith("HTTP/1.1 200")
                .endsWith("\"é?\"}");
        assertThat(ask("GET /v1/wishes/a%2fb HTTP/1.1", "", ""))
                .startsWith("HTTP/1.1 200")
                .endsWith("\"a/b\"}");
    }

    @Test
    void what_is_too_long_is_a_problem() throws IOException {
        assertRefused(414, "GET /v1/wishes/" + "x".repeat(20_000) + " HTTP/1.1");
        assertRefused(431, "GET /v1/wishes/1 HTTP/1.1", "X-Long: " + "x".repeat(20_000));
    }

    @Test
    void what_is_no_http_is_a_problem() throws IOException {
        assertRefused(400, "GET /v1/wishes/1 HTTP/1.1", "Content-Length: many");
        assertRefused(400, "GET /v1/wishes/1 HTTP/1.1", "No colon and no name");
        assertRefused(505, "GET /v1/wishes/1 HTTP/7.1");
    }

    @Test
    void a_method_in_a_header_is_refused() throws IOException {
        assertThat(ask("GET /v1/wishes/1 HTTP/1.1", "X-HTTP-Method-Override: DELETE", ""))
                .startsWith("HTTP/1.1 400")
                .contains("a header asks for the method 'DELETE': send it as the method of the request");
    }

    @Test
    void a_charset_that_there_is_not_and_a_key_that_is_missing_are_named() throws IOException {
        assertThat(ask("POST /v1/wishes HTTP/1.1", "Content-Type: application/json;charset=klingon", "{}"))
                .startsWith("HTTP/1.1 400")
                .contains("there is no charset 'klingon'");
        assertThat(ask("POST /v1/wishes HTTP/1.1", "Content-Type: application/json", "{}"))
                .startsWith("HTTP/1.1 400")
                .contains("the body has no 'name': add it; see this operation's schema in /openapi.json");
        assertThat(ask("POST /v1/wishes HTTP/1.1", "Content-Type: application/json", "{\"name\":\"peace\"}"))
                .startsWith("HTTP/1.1 201");
    }

    private static void assertRefused(int status, String line, String... headers) throws IOException {
        String answer = ask(line, String.join("\r\n", headers), "");

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("application/problem+json", "Connection: close");
        JsonNode problem = Json.MAPPER.readTree(answer.substring(answer.indexOf("\r\n\r\n")));
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asString()).isNotEmpty().doesNotContain("Exception");
        assertThat(problem.path("remedy").asString()).isNotEmpty();
    }

    private static String ask(String line, String headers, String body) throws IOException {
        String request = line + "\r\nHost: 127.0.0.1\r\nConnection: close\r\nAuthorization: Bearer " + TOKEN.text()
                + "\r\n" + (headers.contains("Content-Length") ? "" : "Content-Length: " + body.length() + "\r\n")
                + (headers.isEmpty() ? "" : headers + "\r\n") + "\r\n" + body;
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), API.port())) {
            client.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
