package dev.grindstone.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.server.Home;
import dev.grindstone.server.Json;
import dev.grindstone.server.api.Token;
import dev.grindstone.server.serving.Serving;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Requests and answers of both eras, as they lie in the golden files; {@code "$any"} stands for any text. */
class McpGoldenTest {

    private static Serving server;
    private static Wire wire;
    private static Map<String, String> session;

    @BeforeAll
    static void start() throws Exception {
        server = Serving.start(
                new Home(Path.of("target", "home")), Serving.Wish.standard(0, 0, Token.random()), text -> {});
        wire = new Wire(server.whereabouts().operator());
        session = wire.handshake("2025-11-25");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> the_modern_era_answers_as_its_golden_file_says() throws Exception {
        return tests("modern.json");
    }

    @TestFactory
    Stream<DynamicTest> the_legacy_era_answers_as_its_golden_file_says() throws Exception {
        return tests("legacy.json");
    }

    @TestFactory
    Stream<DynamicTest> clients_of_openenv_are_answered_as_their_golden_file_says() throws Exception {
        return tests("openenv.json");
    }

    @TestFactory
    Stream<DynamicTest> hostile_input_is_answered_as_its_golden_file_says() throws Exception {
        return tests("hostile.json");
    }

    private static Stream<DynamicTest> tests(String file) throws Exception {
        try (InputStream in = McpGoldenTest.class.getResourceAsStream(file)) {
            List<JsonNode> cases = Json.MAPPER.readTree(in).valueStream().toList();
            assertThat(cases).hasSizeGreaterThan(5);
            return cases.stream()
                    .map(each -> DynamicTest.dynamicTest(each.path("name").asString(), () -> check(each)));
        }
    }

    private static void check(JsonNode each) throws Exception {
        JsonNode sent = each.path("send");
        String body = sent.isString() ? sent.asString() : sent.isMissingNode() ? "" : sent.toString();
        HttpResponse<String> answer = wire.send(each.path("method").asString("POST"), body, headers(each));

        assertThat(answer.statusCode())
                .as(answer.body())
                .isEqualTo(each.path("status").asInt());
        JsonNode expected = each.path("answer");
        if (expected.isMissingNode()) {
            assertThat(answer.body()).isEmpty();
        } else {
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
            assertMatches(expected, Json.MAPPER.readTree(answer.body()), "");
        }
    }

    private static Map<String, String> headers(JsonNode each) {
        Map<String, String> headers = new LinkedHashMap<>(Wire.headers());
        each.path("headers").forEachEntry((name, value) -> {
            headers.remove(name);
            if (value.isString()) {
                headers.put(name, value.asString().replace("$session", String.valueOf(session.get(Incoming.SESSION))));
            }
        });
        return headers;
    }

    private static void assertMatches(JsonNode expected, JsonNode found, String where) {
        if (expected.isString() && expected.asString().equals("$any")) {
            assertThat(found.asString("")).as(where).isNotEmpty();
        } else if (expected.isContainer() && found.getNodeType() == expected.getNodeType()) {
            if (expected.isObject()) {
                assertThat(found.propertyNames())
                        .as(where)
                        .containsExactlyInAnyOrderElementsOf(expected.propertyNames());
                expected.forEachEntry((name, value) -> assertMatches(value, found.path(name), where + "/" + name));
            } else {
                assertThat(found).as(where).hasSameSizeAs(expected);
                for (int i = 0; i < expected.size(); i++) {
                    assertMatches(expected.path(i), found.path(i), where + "/" + i);
                }
            }
        } else {
            assertThat(found).as(where).isEqualTo(expected);
        }
    }

    @Test
    void a_page_of_another_origin_is_refused() throws Exception {
        for (String origin : List.of("http://mail.localhost:7070", "https://evil.example", "null")) {
            Map<String, String> headers = Wire.headers();
            headers.put("Origin", origin);
            wire.post(403, Wire.HANDSHAKE.formatted("2025-11-25"), headers);
        }
        Map<String, String> rebound = Wire.headers();
        rebound.put("Host", "rebound.example");
        wire.post(403, Wire.HANDSHAKE.formatted("2025-11-25"), rebound);
    }

    @Test
    void a_session_ends_when_it_is_deleted() throws Exception {
        Map<String, String> ended = wire.handshake("2025-06-18");
        assertThat(wire.send("DELETE", "", ended).statusCode()).isEqualTo(200);
        JsonNode gone = wire.post(404, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}", ended);
        assertThat(gone.at("/error/code").asInt()).isEqualTo(-32001);
        assertThat(wire.send("DELETE", "", ended).statusCode()).isEqualTo(404);
    }

    @Test
    void a_version_that_is_not_known_is_answered_with_the_newest_of_the_era() throws Exception {
        for (String version : List.of("2024-11-05", "2025-03-26", "2025-06-18")) {
            assertThat(wire.post(200, Wire.HANDSHAKE.formatted(version), Wire.headers())
                            .at("/result/protocolVersion")
                            .asString())
                    .isEqualTo(version);
        }
        assertThat(wire.post(200, Wire.HANDSHAKE.formatted("1999-01-01"), Wire.headers())
                        .at("/result/protocolVersion")
                        .asString())
                .isEqualTo("2025-11-25");
    }

    @Test
    void only_the_version_that_has_batches_takes_them() throws Exception {
        String batch = "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"},"
                + "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"},"
                + "{\"jsonrpc\":\"2.0\",\"id\":\"b\",\"method\":\"nope\"}]";
        JsonNode answers = wire.post(200, batch, wire.handshake("2025-03-26"));
        assertThat(answers).hasSize(2);
        assertThat(answers.at("/0/result").isObject()).isTrue();
        assertThat(answers.at("/1/id").asString()).isEqualTo("b");
        assertThat(answers.at("/1/error/code").asInt()).isEqualTo(-32601);
        JsonNode refused = wire.post(400, batch, wire.handshake("2025-06-18"));
        assertThat(refused.at("/error/message").asString()).contains("no part of protocol version 2025-06-18");
    }

    @Test
    void a_body_that_is_too_long_is_not_read() throws Exception {
        String longest = "\"" + "x".repeat(Endpoint.LONGEST_BODY - 2) + "\"";
        assertThat(wire.post(400, longest, session).at("/error/code").asInt()).isEqualTo(-32600);
        JsonNode refused = wire.post(413, longest + " ", session);
        assertThat(refused.at("/error/message").asString())
                .isEqualTo("Payload Too Large: a message has at most 1048576 bytes");
    }

    @Test
    void tools_are_listed_for_each_era_always_the_same() throws Exception {
        String list = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";
        JsonNode legacy = wire.post(200, list, session).path("result");
        assertThat(legacy).isEqualTo(wire.post(200, list, session).path("result"));
        assertThat(names(legacy))
                .startsWith("task_list", "episode_start", "episode_status", "submit_answer", "episode_finish")
                .contains("browser_navigate", "browser_snapshot", "browser_click", "browser_type", "browser_fill_form")
                .contains("browser_take_screenshot", "browser_mouse_click_xy", "browser_mouse_wheel", "browser_tabs")
                .doesNotContain("browser_evaluate", "browser_run_code_unsafe", "reset", "step", "state", "close")
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[A-Za-z0-9_.-]{1,128}"));
        assertThat(legacy.path("tools")).allSatisfy(tool -> {
            assertThat(tool.path("description").asString()).isNotEmpty();
            assertThat(tool.at("/inputSchema/type").asString()).isEqualTo("object");
            assertThat(tool.path("description").asString().toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("reward", "verdict", "verify", "reset", "seed");
        });
        assertThat(tool(legacy, "browser_click"))
                .isEqualTo(Json.MAPPER.readTree(McpGoldenTest.class.getResourceAsStream("browser_click.json")));
    }

    private static List<String> names(JsonNode list) {
        return list.path("tools")
                .valueStream()
                .map(tool -> tool.path("name").asString())
                .toList();
    }

    private static JsonNode tool(JsonNode list, String name) {
        return list.path("tools")
                .valueStream()
                .filter(tool -> tool.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
