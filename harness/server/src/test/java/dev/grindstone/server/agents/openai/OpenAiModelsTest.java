package dev.grindstone.server.agents.openai;

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
class OpenAiModelsTest {

    private final Arena arena = new Arena();
    private final StubApi api = new StubApi(OpenAiWire::check);

    @AfterAll
    void close() {
        api.close();
        arena.close();
    }

    @Test
    void a_model_solves_a_task_by_batched_actions_and_gets_its_items_back() {
        String search = response("""
                {"type":"reasoning","id":"rs_1","summary":[],"encrypted_content":"c2VjcmV0"},
                {"type":"computer_call","id":"cu_1","call_id":"call_1","status":"completed",
                 "pending_safety_checks":[{"id":"sc_1","code":"malicious_instructions","message":"Careful."}],
                 "actions":[{"type":"click","button":"left","x":490,"y":32},{"type":"type","text":%s},
                  {"type":"keypress","keys":["ENTER"]}]}""".formatted(Json.line(arena.query())));
        api.script(List.of(says(search), says(words("ANSWER: " + arena.answer()))));

        Outcome outcome = arena.play(player(5));

        assertThat(outcome.verdict().passed()).as("%s", outcome.verdict()).isTrue();
        assertThat(outcome.steps()).isEqualTo(2);
        JsonNode input = api.requests().get(1).body().path("input");
        assertThat(input.get(0).path("content").get(0).path("text").asString()).isEqualTo(arena.goal());
        JsonNode output = Json.MAPPER.readTree(search).path("output");
        assertThat(input.get(1)).isEqualTo(output.get(0));
        assertThat(input.get(2)).isEqualTo(output.get(1));
        assertThat(input.get(3).path("acknowledged_safety_checks"))
                .isEqualTo(output.get(1).path("pending_safety_checks"));
        assertThat(outcome.usage().inputTokens()).isEqualTo(2 * (100 - 40));
        assertThat(outcome.usage().cacheReadTokens()).isEqualTo(2 * 40);
        assertThat(outcome.usage().dollars()).as("its price is not known").isNull();
    }

    @Test
    void exchanges_with_older_pictures_are_retold() {
        api.script(List.of(
                says(response(click("call_1", 490, 32))), says(response(click("call_2", 5, 5))), says(words("done"))));

        arena.play(player(1));

        JsonNode input = api.requests().get(2).body().path("input");
        assertThat(input.get(0).path("content").get(1).path("text").asString()).isEqualTo(Pictures.GONE);
        assertThat(input.get(1).path("role").asString()).isEqualTo("assistant");
        assertThat(input.get(1).path("content").asString())
                .startsWith("Done: [{\"type\":\"click\"")
                .endsWith(Pictures.GONE);
        assertThat(input.get(2).path("call_id").asString()).isEqualTo("call_2");
        assertThat(input.findValues("image_url")).hasSize(1);
    }

    @Test
    void what_the_model_got_wrong_is_said_behind_the_picture() {
        api.script(List.of(
                says(response(click("call_1", 9999, 32))),
                says(
                        "{\"id\":\"r\",\"status\":\"incomplete\",\"incomplete_details\":{\"reason\":\"max_output_tokens\"},"
                                + "\"output\":[]}"),
                says(response("{\"type\":\"message\",\"id\":\"m\",\"role\":\"assistant\",\"status\":\"completed\","
                        + "\"content\":[{\"type\":\"refusal\",\"refusal\":\"No.\"}]}"))));

        Outcome outcome = arena.play(player(5));

        assertThat(outcome.verdict().word()).isEqualTo("failed");
        assertThat(outcome.trouble()).contains("cut off");
        JsonNode told = api.requests().get(1).body().path("input").get(3);
        assertThat(told.path("role").asString()).isEqualTo("user");
        assertThat(told.path("content").get(0).path("text").asString())
                .isEqualTo("This went wrong: The point (9999, 32) is outside the viewport of 1280×720 pixels");
        assertThat(api.requests().get(2).body().path("input").toString()).contains("Go on with a shorter one");
    }

    @Test
    void trouble_of_the_service_is_never_the_agents_failure() {
        api.script(List.of(fails(429), fails(500), says(words("DONE"))));
        assertThat(arena.play(player(5)).verdict().word()).as("tried again").isEqualTo("failed");

        for (int status : List.of(401, 429, 500)) {
            api.script(List.of(fails(status)));
            assertThat(arena.play(player(5)).verdict().toString())
                    .startsWith("invalid: the agent: the service of OpenAI failed: ")
                    .contains(String.valueOf(status))
                    .doesNotContain("key-of-the-test");
        }
        api.script(
                List.of(says("{\"status\":\"failed\",\"error\":{\"code\":\"server_error\",\"message\":\"Sorry.\"}}")));
        assertThat(arena.play(player(5)).verdict())
                .hasToString("invalid: the agent: the service of OpenAI failed: Sorry.");
        api.script(List.of(says("[]")));
        assertThat(arena.play(player(5)).verdict().toString()).contains("without an array 'output'");
    }

    @Test
    void without_a_key_and_with_what_does_not_fit_nothing_begins() {
        ModelSettings settings = ModelSettings.of("gpt-test");

        assertThatThrownBy(() -> OpenAiModels.player(settings, "", Map.of("OPENAI_API_KEY", " ")))
                .isInstanceOf(Trouble.class)
                .hasMessage("there is no key for the models of OpenAI: set OPENAI_API_KEY in the environment");
        ModelSettings tool = new ModelSettings("gpt-test", null, "x", 5, 100, null, null, null, null);
        assertThatThrownBy(() -> OpenAiModels.player(tool, "", Map.of("OPENAI_API_KEY", "k")))
                .hasMessageContaining("leave --tool out");
    }

    private Player player(int images) {
        ModelSettings settings =
                new ModelSettings("gpt-test", null, null, images, 1000, null, null, api.url() + "/v1", null);
        return OpenAiModels.player(settings, "Be brief.", Map.of("OPENAI_API_KEY", "key-of-the-test"));
    }

    private static Function<Request, Reply> says(String response) {
        return request -> Reply.ok(response);
    }

    private static Function<Request, Reply> fails(int status) {
        return request -> new Reply(
                status,
                "{\"error\":{\"message\":\"Not now.\",\"type\":\"server_error\",\"param\":null,\"code\":null}}");
    }

    private static String click(String call, int x, int y) {
        return ("{\"type\":\"computer_call\",\"id\":\"cu_%s\",\"call_id\":\"%s\",\"status\":\"completed\","
                        + "\"pending_safety_checks\":[],"
                        + "\"actions\":[{\"type\":\"click\",\"button\":\"left\",\"x\":%d,\"y\":%d}]}")
                .formatted(call, call, x, y);
    }

    private static String words(String text) {
        return response("{\"type\":\"message\",\"id\":\"msg_1\",\"role\":\"assistant\",\"status\":\"completed\","
                + "\"content\":[{\"type\":\"output_text\",\"text\":" + Json.line(text) + ",\"annotations\":[]}]}");
    }

    private static String response(String output) {
        return """
                {"id":"resp_1","object":"response","status":"completed","model":"gpt-test","output":[%s],
                 "usage":{"input_tokens":100,"input_tokens_details":{"cached_tokens":40},"output_tokens":7,"total_tokens":107}}
                """.formatted(output);
    }
}
