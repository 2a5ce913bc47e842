package dev.grindstone.server.agents.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.server.Json;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.agents.Arena;
import dev.grindstone.server.agents.ModelSettings;
import dev.grindstone.server.agents.Pictures;
import dev.grindstone.server.agents.StubApi;
import dev.grindstone.server.agents.StubApi.Reply;
import dev.grindstone.server.agents.StubApi.Request;
import dev.grindstone.server.play.Outcome;
import dev.grindstone.server.play.Player;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeminiModelsTest {

    private static final String SIGNATURE = "c2lnbmF0dXJl";

    private final Arena arena = new Arena();
    private final StubApi api = new StubApi(GeminiWire::check);

    @AfterAll
    void close() {
        api.close();
        arena.close();
    }

    @Test
    void a_model_solves_a_task_and_gets_its_thoughts_and_calls_back() {
        api.script(List.of(
                says(content(
                        "STOP",
                        "{\"text\":\"I search.\",\"thought\":true},"
                                + call("click", "{\"x\":383,\"y\":44,\"intent\":\"search\"}"))),
                says(content(
                        "STOP",
                        call(
                                "type",
                                "{\"text\":" + Json.line(arena.query())
                                        + ",\"press_enter\":true,\"intent\":\"search\"}"))),
                says(content("STOP", "{\"text\":\"ANSWER: " + arena.answer() + "\"}"))));

        Outcome outcome = arena.play(player("gemini", 1));

        assertThat(outcome.verdict().passed()).as("%s", outcome.verdict()).isTrue();
        JsonNode contents = api.requests().get(2).body().path("contents");
        assertThat(contents.get(0).path("parts").get(0).path("text").asString()).isEqualTo(arena.goal());
        assertThat(contents.get(1).path("parts").get(1).path("thoughtSignature").asString())
                .isEqualTo(SIGNATURE);
        assertThat(contents.get(1).path("parts").get(1).path("functionCall").path("args"))
                .isEqualTo(Json.MAPPER.readTree("{\"x\":383,\"y\":44,\"intent\":\"search\"}"));
        JsonNode older = contents.get(2).path("parts").get(0).path("functionResponse");
        assertThat(older.path("id").asString()).isEqualTo("c1");
        assertThat(older.path("response").path("screenshot").asString()).isEqualTo(Pictures.GONE);
        JsonNode newest = contents.get(4).path("parts").get(0).path("functionResponse");
        assertThat(newest.path("response").path("url").asString()).contains("search");
        assertThat(contents.findValues("inlineData")).hasSize(1);
        assertThat(outcome.usage().outputTokens()).isEqualTo(3 * (5 + 9));
    }

    @Test
    void a_model_of_the_legacy_set_is_told_what_it_got_wrong() {
        api.script(List.of(
                says(content("STOP", call("search", "{}"))),
                says(content("MALFORMED_FUNCTION_CALL", "")),
                says(content("SAFETY", ""))));

        Outcome outcome = arena.play(player("gemini_legacy", 5));

        assertThat(outcome.verdict().word()).isEqualTo("failed");
        assertThat(api.requests().get(0).path()).as("previews").startsWith("/v1beta/");
        JsonNode told = api.requests().get(1).body().path("contents").get(2).path("parts");
        assertThat(told.get(0)
                        .path("functionResponse")
                        .path("response")
                        .path("error")
                        .asString())
                .startsWith("There is no search engine in this world");
        assertThat(api.requests().get(2).body().path("contents").toString()).contains("could not be read");
    }

    @Test
    void trouble_of_the_service_is_never_the_agents_failure() {
        api.script(List.of(fails(429), fails(500), says(content("STOP", "{\"text\":\"DONE\"}"))));
        assertThat(arena.play(player("gemini", 5)).verdict().word())
                .as("tried again")
                .isEqualTo("failed");

        api.script(List.of(fails(403)));
        assertThat(arena.play(player("gemini", 5)).verdict().toString())
                .startsWith("invalid: the agent: the service of Google failed: ")
                .contains("403")
                .doesNotContain("key-of-the-test");
        api.script(List.of(fails(503)));
        assertThat(arena.play(player("gemini", 5)).verdict().word()).isEqualTo("invalid");
        assertThat(api.requests()).as("tries").hasSize(3);
        api.script(List.of(says("<html>")));
        assertThat(arena.play(player("gemini", 5)).verdict().word()).isEqualTo("invalid");
    }

    @Test
    void a_prompt_that_is_blocked_ends_the_episode() {
        api.script(List.of(says("{\"promptFeedback\":{\"blockReason\":\"SAFETY\"}}")));

        assertThat(arena.play(player("gemini", 5)).verdict().word()).isEqualTo("failed");
    }

    @Test
    void without_a_key_nothing_begins() {
        assertThatThrownBy(() -> GeminiModels.player(ModelSettings.of("gemini-test"), "", Map.of()))
                .isInstanceOf(Trouble.class)
                .hasMessage("there is no key for the models of Google: set GEMINI_API_KEY or GOOGLE_API_KEY in the"
                        + " environment");
    }

    private Player player(String surface, int images) {
        ModelSettings settings =
                new ModelSettings("gemini-test", surface, null, images, 1000, null, null, api.url(), null);
        return GeminiModels.player(settings, "Be brief.", Map.of("GOOGLE_API_KEY", "key-of-the-test"));
    }

    private static Function<Request, Reply> says(String response) {
        return request -> Reply.ok(response);
    }

    private static Function<Request, Reply> fails(int status) {
        return request -> new Reply(
                status, "{\"error\":{\"code\":" + status + ",\"message\":\"Not now.\",\"status\":\"UNAVAILABLE\"}}");
    }

    private static String call(String name, String args) {
        return "{\"functionCall\":{\"id\":\"c1\",\"name\":\"" + name + "\",\"args\":" + args
                + "},\"thoughtSignature\":\"" + SIGNATURE + "\"}";
    }

    private static String content(String finish, String parts) {
        return """
                {"candidates":[{"content":{"role":"model","parts":[%s]},"finishReason":"%s","index":0}],
                 "usageMetadata":{"promptTokenCount":100,"candidatesTokenCount":5,"thoughtsTokenCount":9},
                 "modelVersion":"gemini-test"}
                """.formatted(parts, finish);
    }
}
