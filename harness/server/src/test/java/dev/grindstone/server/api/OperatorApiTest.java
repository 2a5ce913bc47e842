package dev.grindstone.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.server.Json;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.api.operation.Operation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OperatorApiTest {

    record Wish(String name, int count) {}

    record Echo(String name, int count) {}

    private static final Token TOKEN = new Token("a-token-for-tests");
    private static final OperatorApi API = OperatorApi.start(
            0,
            TOKEN,
            List.of(
                    Operation.post("/v1/wishes", "makeWish", "Make a wish.")
                            .takes(Wish.class)
                            .answers(201, Echo.class)
                            .by(http -> {
                                Wish wish = http.bodyAsClass(Wish.class);
                                return new Echo(wish.name(), wish.count());
                            }),
                    Operation.get("/v1/wishes/{id}", "getWish", "Look at a wish.")
                            .answers(200, Echo.class)
                            .by(http -> {
                                throw Trouble.unknown("wish", http.pathParam("id"), "make one with POST /v1/wishes");
                            }),
                    Operation.delete("/v1/wishes", "dropWishes", "Drop all wishes.")
                            .answersNothing()
                            .by(http -> {
                                throw new IllegalStateException("dropped the wrong ones");
                            })));

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterAll
    static void stop() {
        API.close();
    }

    @Test
    void a_body_that_is_null_is_refused() throws Exception {
        HttpResponse<String> answer = send("POST", "/v1/wishes", "null", TOKEN.text());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("the body is null");
    }

    @Test
    void answers_a_request_that_shows_the_token() throws Exception {
        HttpResponse<String> answer = send("POST", "/v1/wishes", "{\"name\":\"peace\",\"count\":1}", TOKEN.text());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"name\":\"peace\",\"count\":1}");
    }

    @Test
    void refuses_a_request_without_the_token() throws Exception {
        assertProblem(
                send("GET", "/v1/wishes/1", "", ""),
                401,
                "the request shows no token: send 'Authorization: Bearer <token>';"
                        + " the server printed the token when it started");
    }

    @Test
    void refuses_another_token() throws Exception {
        JsonNode problem = assertProblem(
                send("GET", "/v1/wishes/1", "", "a-token-of-others"),
                401,
                "the token shown is not this server's: send 'Authorization: Bearer <token>';"
                        + " the server printed the token when it started");

        assertThat(problem.path("type").asString()).isEqualTo("urn:grindstone:problem:unauthorized");
    }

    @Test
    void refuses_a_page_of_another_origin_even_with_the_token() throws Exception {
        String remedy = "the request comes from a page of another origin:"
                + " call the operator API from a program; no page of a world may";
        assertProblem(sendWith("/openapi.json", "Origin", "http://mail.localhost:7070"), 403, remedy);
        assertProblem(sendWith("/v1/wishes/7", "Origin", "null"), 403, remedy);
        assertProblem(sendWith("/v1/wishes/7", "Sec-Fetch-Site", "cross-site"), 403, remedy);
        assertProblem(sendWith("/v1/wishes/7", "Sec-Fetch-Site", "same-site"), 403, remedy);

        assertThat(sendWith("/openapi.json", "Origin", "http://127.0.0.1:" + API.port())
                        .statusCode())
                .isEqualTo(200);
        assertThat(sendWith("/openapi.json", "Sec-Fetch-Site", "none").statusCode())
                .isEqualTo(200);
    }

    @Test
    void refuses_a_name_that_anybody_may_own_even_with_the_token() throws Exception {
        for (String host : List.of("rebound.example", "mail.localhost", "127.0.0.1.nip.io", "mail.localhost:7071")) {
            assertProblem(
                    sendWith("/openapi.json", "Host", host),
                    403,
                    "the operator API is not called '" + host
                            + "': use the address the server printed, such as 127.0.0.1");
        }
        for (String host : List.of("localhost:7071", "127.0.0.1", "[::1]:7071", "grindstone", "host.docker.internal")) {
            assertThat(sendWith("/openapi.json", "Host", host).statusCode())
                    .as(host)
                    .isEqualTo(200);
        }
    }

    @Test
    void no_answer_may_be_read_by_another_origin() throws Exception {
        for (String origin : List.of("http://127.0.0.1:" + API.port(), "http://evil.example", "null")) {
            assertThat(sendWith("/openapi.json", "Origin", origin)
                            .headers()
                            .map()
                            .keySet())
                    .noneMatch(name -> name.startsWith("access-control-"));
        }
        assertThat(send("OPTIONS", "/v1/wishes", "", TOKEN.text()).statusCode()).isEqualTo(404);
    }

    @Test
    void says_what_is_wrong_with_which_value_and_what_to_do() throws Exception {
        JsonNode problem = assertProblem(
                send("GET", "/v1/wishes/7", "", TOKEN.text()),
                404,
                "there is no wish '7': make one with POST /v1/wishes");

        assertThat(problem.path("value").asString()).isEqualTo("7");
        assertThat(problem.path("remedy").asString()).isEqualTo("make one with POST /v1/wishes");
    }

    @Test
    void names_a_key_that_it_does_not_know() throws Exception {
        JsonNode problem =
                Json.MAPPER.readTree(send("POST", "/v1/wishes", "{\"name\":\"peace\",\"cuont\":1}", TOKEN.text())
                        .body());

        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("detail").asString()).contains("cuont");
    }

    @Test
    void calls_a_defect_a_defect() throws Exception {
        JsonNode problem = Json.MAPPER.readTree(
                send("DELETE", "/v1/wishes", "", TOKEN.text()).body());

        assertThat(problem.path("status").asInt()).isEqualTo(500);
        assertThat(problem.path("detail").asString()).contains("dropped the wrong ones");
    }

    @Test
    void names_the_way_to_all_operations_when_there_is_no_such_one() throws Exception {
        assertProblem(
                send("GET", "/v2/wishes", "", TOKEN.text()),
                404,
                "there is no operation 'GET /v2/wishes': see /openapi.json for all there are");
    }

    @Test
    void serves_its_document_to_everyone() throws Exception {
        JsonNode document =
                Json.MAPPER.readTree(send("GET", "/openapi.json", "", "").body());

        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(document.at("/paths/~1v1~1wishes/post/operationId").asString())
                .isEqualTo("makeWish");
    }

    @Test
    void says_so_when_its_port_is_in_use() {
        assertThatThrownBy(() -> OperatorApi.start(API.port(), TOKEN, List.of()))
                .isInstanceOf(Trouble.class)
                .hasMessage("port " + API.port() + " for the operator API is in use: stop what listens there,"
                        + " or choose another with --operator-port (0 takes a free one)");
    }

    private static JsonNode assertProblem(HttpResponse<String> answer, int status, String detail) {
        JsonNode problem = Json.MAPPER.readTree(answer.body());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asString()).isEqualTo(detail);
        return problem;
    }

    private HttpResponse<String> sendWith(String path, String header, String value) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + API.port() + path))
                .header("Authorization", "Bearer " + TOKEN.text())
                .header(header, value)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String method, String path, String body, String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + API.port() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
