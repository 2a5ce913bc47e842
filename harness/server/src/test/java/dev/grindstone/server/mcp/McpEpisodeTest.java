package dev.grindstone.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.server.Home;
import dev.grindstone.server.Json;
import dev.grindstone.server.api.Token;
import dev.grindstone.server.serving.Limits;
import dev.grindstone.server.serving.Serving;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Episodes that are played by tools, on a server that plays two at once. */
class McpEpisodeTest {

    private static final Token TOKEN = Token.random();
    private static final String TASK = "{\"task\":\"mail/discard-stale-draft\"}";
    private static final Pattern GOAL = Pattern.compile("Discard the draft \"(.+)\" to (.+?)\\. Keep");

    private static Serving server;
    private static Wire wire;

    private Map<String, String> session = Map.of();

    @BeforeAll
    static void start() throws Exception {
        server = Serving.start(
                new Home(Path.of("target", "home")),
                Serving.Wish.standard(0, 0, TOKEN).within(new Limits(2, Duration.ofHours(1))),
                text -> {});
        wire = new Wire(server.whereabouts().operator());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void leave() throws Exception {
        if (!session.isEmpty()) {
            wire.send("DELETE", "", session);
        }
        assertThat(active()).isZero();
    }

    @Test
    void a_task_is_played_to_its_end_without_ever_naming_the_session() throws Exception {
        session = wire.handshake("2025-11-25");
        JsonNode started = call("episode_start", TASK);
        assertThat(Wire.text(started))
                .contains("### Episode\n- Session: ", "- Goal: Discard the draft", "### Snapshot");
        Matcher goal = GOAL.matcher(started.at("/structuredContent/goal").asString());
        assertThat(goal.find()).isTrue();
        String drafts = Wire.text(click(started, "link \"Drafts"));
        assertThat(drafts)
                .startsWith("### Page\n- Page URL: http://mail.localhost:7070/")
                .contains("### Snapshot\n```yaml\n");
        JsonNode chosen =
                call("browser_click", "{\"target\":\"" + ref(drafts, "checkbox \"Draft, " + goal.group(1)) + "\"}");
        JsonNode discarded = click(chosen, "button \"Discard drafts\"");
        assertThat(discarded.path("isError").asBoolean(false)).isFalse();
        JsonNode finished = call("episode_finish", "{}");
        assertThat(finished.toString())
                .isEqualTo("{\"content\":[{\"type\":\"text\",\"text\":\"The episode has ended.\"}]}");
        assertThat(verdict(started).path("verdict").asString()).isEqualTo("passed");
    }

    @Test
    void whoever_does_nothing_is_told_the_same() throws Exception {
        session = wire.handshake("2025-11-25");
        JsonNode started = call("episode_start", TASK);
        assertThat(call("episode_finish", "{}").toString())
                .isEqualTo("{\"content\":[{\"type\":\"text\",\"text\":\"The episode has ended.\"}]}");
        assertThat(verdict(started).path("verdict").asString()).isEqualTo("failed");
    }

    @Test
    void an_answer_ends_the_episode_and_frees_its_seat() throws Exception {
        session = wire.handshake("2025-06-18");
        JsonNode started = call("episode_start", "{\"task\":\"mail/count-unread-from-sender\"}");
        assertThat(active()).isOne();
        JsonNode answered = call("submit_answer", "{\"text\":\"a hundred\"}");
        assertThat(Wire.text(answered)).isEqualTo("The answer was taken. The episode has ended.");
        assertThat(active()).isZero();
        assertThat(verdict(started).path("verdict").asString()).isEqualTo("failed");
        for (String tool : List.of("browser_snapshot", "submit_answer", "episode_finish")) {
            JsonNode late = call(tool, "{\"text\":\"7\"}");
            assertThat(late.path("isError").asBoolean()).isTrue();
            assertThat(Wire.text(late)).isEqualTo("The episode has ended: start another one with episode_start");
        }
        assertThat(call("episode_status", "{}").at("/structuredContent/state").asString())
                .isEqualTo("ended");
    }

    @Test
    void a_refusal_reaches_the_check() throws Exception {
        session = wire.handshake("2025-11-25");
        JsonNode started = call("episode_start", "{\"task\":\"mail/refuse-unknown-invoice\"}");
        assertThat(Wire.text(started)).contains("- State: running");
        JsonNode wrong = call("episode_finish", "{\"reason\":\"lazy\"}");
        assertThat(Wire.text(wrong)).contains("not_found, not_allowed, not_possible");
        call("episode_finish", "{\"reason\":\"not_found\",\"because\":\"no such invoice\"}");
        assertThat(verdict(started).path("verdict").asString()).isEqualTo("passed");
    }

    @Test
    void screenshots_and_parts_of_snapshots_are_answered_when_asked_for() throws Exception {
        session = wire.handshake("2025-11-25");
        JsonNode started = call("episode_start", TASK);
        JsonNode picture = call("browser_take_screenshot", "{}").at("/content/1");
        assertThat(picture.path("mimeType").asString()).isEqualTo("image/png");
        assertThat(Base64.getDecoder().decode(picture.path("data").asString()))
                .startsWith(0x89, 'P', 'N', 'G')
                .hasSizeGreaterThan(10_000);
        String whole = Wire.text(call("browser_snapshot", "{}"));
        String ref = ref(Wire.text(started), "link \"Drafts");
        String part = Wire.text(call("browser_snapshot", "{\"target\":\"" + ref + "\"}"));
        assertThat(part).contains("- link \"Drafts").hasSizeLessThan(1000);
        assertThat(Wire.text(call("browser_snapshot", "{\"depth\":2}"))).hasSizeLessThan(whole.length() / 2);
        assertThat(Wire.text(call("browser_find", "{\"text\":\"drafts\"}"))).startsWith("### Result\n- link \"Drafts");
    }

    @Test
    void mistakes_are_told_in_words_and_count_as_steps() throws Exception {
        session = wire.handshake("2025-11-25");
        call("episode_start", TASK);
        JsonNode stale = call("browser_click", "{\"target\":\"e99999\"}");
        assertThat(stale.path("isError").asBoolean()).isTrue();
        assertThat(Wire.text(stale)).startsWith("### Error\nref e99999 is stale, take a new snapshot\n### Page");
        assertError("browser_click", "{}", "Input validation error: browser_click needs 'target'");
        assertError(
                "browser_click",
                "{\"target\":7}",
                "Input validation error: 'target' of browser_click is 7: it must be a text");
        assertError(
                "browser_mouse_click_xy",
                "{\"x\":9999,\"y\":1}",
                "Input validation error: The point (9999, 1) is outside the viewport of 1280×720 pixels");
        assertError(
                "browser_tabs",
                "{\"action\":\"select\",\"index\":7}",
                "Input validation error: There is no tab 7: there are 1, counted from 0");
        assertError("browser_evaluate", "{\"function\":\"() => 1\"}", "Tool browser_evaluate not found");
        JsonNode outside = call("browser_navigate", "{\"url\":\"http://127.0.0.1:7071/v1/episodes\"}");
        assertThat(outside.path("isError").asBoolean()).isTrue();
        assertThat(outside.toString()).doesNotContain("Exception", "at dev.grindstone");
        assertThat(call("episode_status", "{}").at("/structuredContent/step").asInt())
                .isEqualTo(6);
    }

    private void assertError(String tool, String arguments, String text) throws Exception {
        JsonNode result = call(tool, arguments);
        assertThat(result.path("isError").asBoolean()).isTrue();
        assertThat(Wire.text(result)).isEqualTo("MCP error -32602: " + text);
    }

    @Test
    void an_episode_is_cut_off_at_its_limit() throws Exception {
        session = wire.handshake("2025-11-25");
        JsonNode started = call("episode_start", TASK);
        int most = started.at("/structuredContent/max_steps").asInt();
        JsonNode last = started;
        for (int step = 0; step < most; step++) {
            last = call("browser_find", "{\"text\":\"drafts\"}");
        }
        assertThat(last.at("/content/1/text").asString())
                .isEqualTo("### Episode\nThe episode has ended: a limit of steps or time was reached.");
        assertThat(active()).isZero();
    }

    @Test
    void without_sessions_the_handle_alone_leads_to_the_episode() throws Exception {
        ObjectNode task = (ObjectNode) Json.MAPPER.readTree(TASK);
        JsonNode started = wire.callAlone("episode_start", task);
        String handle = started.at("/structuredContent/session").asString();
        ObjectNode named = Json.MAPPER.createObjectNode().put("session", handle);
        JsonNode seen = wire.callAlone("browser_snapshot", named.deepCopy());
        assertThat(seen.path("resultType").asString()).isEqualTo("complete");
        assertThat(Wire.text(seen)).contains("### Snapshot");
        String ref = ref(Wire.text(seen), "link \"Drafts");
        assertThat(Wire.text(wire.callAlone("browser_click", named.deepCopy().put("target", ref))))
                .contains("#drafts");
        wire.callAlone("episode_finish", named);
        assertThat(verdict(started).path("verdict").asString()).isEqualTo("failed");
    }

    @Test
    void two_sessions_play_two_worlds_and_a_third_has_to_wait() throws Exception {
        session = wire.handshake("2025-11-25");
        Map<String, String> other = wire.handshake("2025-11-25");
        JsonNode mine = call("episode_start", TASK);
        JsonNode theirs = wire.call(other, "episode_start", TASK);
        assertThat(Wire.text(mine)).isNotEqualTo(Wire.text(theirs));
        click(mine, "link \"Drafts");
        assertThat(Wire.text(wire.call(other, "browser_snapshot", "{}"))).contains("#inbox");
        JsonNode third = call("episode_start", TASK);
        assertThat(third.path("isError").asBoolean()).isTrue();
        assertThat(Wire.text(third))
                .isEqualTo("All 2 episodes that may be played at once are being played: end one with episode_finish, or"
                        + " try again later");
        assertThat(openEnv("openenv/session/create", "{}").at("/error/data").toString())
                .isEqualTo("{\"active_sessions\":2,\"max_sessions\":2}");
        assertThat(wire.send("DELETE", "", other).statusCode()).isEqualTo(200);
        assertThat(active()).isOne();
    }

    @Test
    void a_client_of_openenv_plays_in_its_session() throws Exception {
        String id =
                openEnv("openenv/session/create", "{}").at("/result/session_id").asString();
        openEnv(
                "tools/call",
                "{\"session_id\":\"%s\",\"name\":\"episode_start\",\"arguments\":%s}".formatted(id, TASK));
        JsonNode seen = openEnv(
                "tools/call", "{\"session_id\":\"%s\",\"name\":\"browser_snapshot\",\"arguments\":{}}".formatted(id));
        assertThat(Wire.text(seen.path("result"))).contains("### Snapshot");
        assertThat(openEnv("tools/list", "{}").at("/result/tools").size()).isGreaterThan(20);
        assertThat(openEnv("openenv/session/close", "{\"session_id\":\"" + id + "\"}")
                        .path("result")
                        .toString())
                .isEqualTo("{\"session_id\":\"" + id + "\",\"closed\":true}");
        assertThat(active()).isZero();
    }

    @Test
    void an_operator_may_end_an_episode_meanwhile() throws Exception {
        session = wire.handshake("2025-11-25");
        JsonNode started = call("episode_start", TASK);
        operator(
                "POST",
                "/v1/episodes/" + started.at("/structuredContent/episode").asString() + "/finish");
        assertThat(Wire.text(call("browser_snapshot", "{}")))
                .isEqualTo("The episode has ended: start another one with episode_start");
    }

    private JsonNode call(String tool, String arguments) throws Exception {
        JsonNode result = wire.call(session, tool, arguments);
        // A crowded machine may not open the first page in time; the answer says that one may try again.
        for (int attempt = 0; attempt < 3 && Wire.text(result).contains("cannot start this episode"); attempt++) {
            result = wire.call(session, tool, arguments);
        }
        return result;
    }

    private JsonNode click(JsonNode seen, String control) throws Exception {
        return call("browser_click", "{\"target\":\"" + ref(Wire.text(seen), control) + "\"}");
    }

    private static JsonNode openEnv(String method, String params) throws Exception {
        Map<String, String> headers = new LinkedHashMap<>(Wire.headers());
        headers.put("Accept", "*/*");
        return wire.post(
                200, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}", headers);
    }

    /** The ref of the first control whose line begins so. */
    private static String ref(String snapshot, String control) {
        Matcher found = Pattern.compile("- '?" + Pattern.quote(control) + ".*?\\[ref=(\\w+)]")
                .matcher(snapshot);
        assertThat(found.find()).as("%s in %s", control, snapshot).isTrue();
        return found.group(1);
    }

    private static JsonNode verdict(JsonNode started) throws Exception {
        return operator(
                        "GET",
                        "/v1/episodes/"
                                + started.at("/structuredContent/episode").asString())
                .path("verdict");
    }

    private static int active() throws Exception {
        return operator("GET", "/ready").path("active").asInt();
    }

    private static JsonNode operator(String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.whereabouts().operator() + path))
                .header("Authorization", "Bearer " + TOKEN.text())
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.MAPPER.readTree(answer.body());
    }
}
