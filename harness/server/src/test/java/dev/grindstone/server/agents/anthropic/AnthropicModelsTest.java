package dev.grindstone.server.agents.anthropic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.grindstone.episodes.Usage;
import dev.grindstone.server.Json;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.agents.Arena;
import dev.grindstone.server.agents.ModelSettings;
import dev.grindstone.server.agents.Pictures;
import dev.grindstone.server.agents.Price;
import dev.grindstone.server.agents.StubApi;
import dev.grindstone.server.agents.StubApi.Reply;
import dev.grindstone.server.agents.StubApi.Request;
import dev.grindstone.server.play.Outcome;
import dev.grindstone.server.play.Player;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnthropicModelsTest {

    private static final String BROWSER = "anthropic_browser";
    private static final String COMPUTER = "anthropic_computer";

    private final Arena arena = new Arena();
    private final StubApi api = new StubApi(AnthropicWire::check);

    @AfterAll
    void close() {
        api.close();
        arena.close();
    }

    @Test
    void a_model_solves_a_task_by_the_browser_toolset_and_gets_its_own_words_back() {
        String first = message("tool_use", """
                {"type":"thinking","thinking":"I search.","signature":"c2lnbmF0dXJl"},
                {"type":"text","text":"I search for them."},
                {"type":"tool_use","id":"toolu_1","name":"left_click","toolset_name":"browser",
                 "input":{"target":{"type":"coordinate","x":490,"y":32}}}""");
        String second = message("tool_use", """
                {"type":"tool_use","id":"toolu_2","name":"type","toolset_name":"browser","input":{"text":%s}},
                {"type":"tool_use","id":"toolu_3","name":"screenshot","toolset_name":"browser","input":{}}""".formatted(Json.line(arena.query() + "\n")));
        api.script(
                List.of(says(first), says(second), says(words("There are some.\n**ANSWER: " + arena.answer() + "**"))));

        Outcome outcome = arena.play(player(settings(BROWSER, null, 5)));

        assertThat(outcome.verdict().passed()).as("%s", outcome.verdict()).isTrue();
        assertThat(outcome.steps()).isEqualTo(3);
        List<Request> requests = api.requests();
        assertThat(requests).hasSize(3);
        JsonNode last = requests.get(2).body();
        assertThat(last.path("tools").toString()).isEqualTo("[{\"type\":\"browser_toolset_20260801\"}]");
        JsonNode messages = last.path("messages");
        assertThat(messages.get(0).path("content").get(0).path("text").asString())
                .isEqualTo(arena.goal());
        assertThat(messages.get(1).path("content"))
                .isEqualTo(Json.MAPPER.readTree(first).path("content"));
        JsonNode clicked = messages.get(2).path("content").get(0);
        assertThat(clicked.path("toolset_name").asString()).isEqualTo("browser");
        assertThat(clicked.path("content").get(0).path("text").asString()).isEqualTo("Clicked.");
        JsonNode results = messages.get(4).path("content");
        assertThat(results.get(1).path("content").toString()).contains("browser_state", "search", "image/png");
        Usage usage = outcome.usage();
        assertThat(usage.calls()).isEqualTo(3);
        assertThat(usage.tokens()).isEqualTo(3 * (100 + 10 + 20 + 5));
        assertThat(usage.dollars()).isCloseTo(3 * (100 * 3 + 10 * 1 + 20 * 2 + 5 * 5) / 1e6, within(1e-12));
    }

    @Test
    void a_model_uses_the_older_computer_tool_and_sees_the_newest_picture_only() {
        api.script(List.of(
                says(message("tool_use", computer("toolu_1", "{\"action\":\"left_click\",\"coordinate\":[490,32]}"))),
                says(message(
                        "tool_use",
                        computer("toolu_2", "{\"action\":\"type\",\"text\":" + Json.line(arena.query() + "\n") + "}"))),
                says(words(arena.answer()))));

        Outcome outcome = arena.play(player(settings(COMPUTER, "computer_20251124", 1)));

        assertThat(outcome.verdict().passed()).as("%s", outcome.verdict()).isTrue();
        JsonNode last = api.requests().get(2).body();
        assertThat(last.path("tools").get(0).path("display_width_px").asInt()).isEqualTo(1280);
        assertThat(last.findValues("media_type")).hasSize(1);
        assertThat(last.path("messages")
                        .get(0)
                        .path("content")
                        .get(1)
                        .path("text")
                        .asString())
                .isEqualTo(Pictures.GONE);
        assertThat(last.path("messages")
                        .get(4)
                        .path("content")
                        .get(0)
                        .path("content")
                        .toString())
                .contains("image/png");
    }

    @Test
    void what_the_model_got_wrong_is_told_to_it() {
        api.script(List.of(
                says(message("tool_use", """
                        {"type":"tool_use","id":"toolu_1","name":"teleport","toolset_name":"computer","input":{}},
                        {"type":"tool_use","id":"toolu_2","name":"screenshot","toolset_name":"computer","input":{}}""")),
                says(message("max_tokens", "{\"type\":\"text\",\"text\":\"I think that\"}")),
                says(words("INFEASIBLE: not_found: nobody of that name wrote"))));

        Outcome outcome = arena.play(player(settings(COMPUTER, null, 5)));

        assertThat(outcome.verdict().word()).isEqualTo("failed");
        assertThat(outcome.verdict().toString()).contains("not_found");
        JsonNode results = api.requests().get(1).body().path("messages").get(2).path("content");
        assertThat(results.get(0).path("is_error").asBoolean()).isTrue();
        assertThat(results.get(0).path("content").get(0).path("text").asString())
                .startsWith("There is no action 'teleport': allowed are key, hold_key");
        assertThat(results.get(1).path("content").get(0).path("text").asString())
                .startsWith("Not carried out");
        JsonNode nudged = api.requests().get(2).body().path("messages");
        assertThat(nudged.get(4).path("content").get(0).path("text").asString()).contains("cut off");
    }

    @Test
    void the_library_tries_again_when_the_service_is_busy() {
        api.script(List.of(fails(429), fails(529), says(words("DONE")))); // a question was asked, so that is no answer

        Outcome outcome = arena.play(player(settings(BROWSER, null, 5)));

        assertThat(outcome.verdict().word()).isEqualTo("failed");
        assertThat(api.requests()).hasSize(3);
    }

    @Test
    void trouble_of_the_service_is_never_the_agents_failure() {
        for (int status : List.of(401, 500, 529)) {
            api.script(List.of(fails(status)));

            Outcome outcome = arena.play(player(settings(BROWSER, null, 5)));

            assertThat(outcome.verdict().toString())
                    .startsWith("invalid: the agent: the service of Anthropic failed: ")
                    .contains(String.valueOf(status))
                    .doesNotContain("key-of-the-test");
        }
        api.script(List.of(request -> Reply.ok("<html>")));
        assertThat(arena.play(player(settings(BROWSER, null, 5))).verdict().toString())
                .startsWith("invalid: the agent: Anthropic answered what is no JSON");
        api.script(List.of(request -> Reply.ok("{\"id\":\"msg_1\"}")));
        assertThat(arena.play(player(settings(BROWSER, null, 5))).verdict().toString())
                .contains("without an array 'content'");
    }

    @Test
    void an_episode_ends_when_its_steps_or_tokens_are_used_up() {
        Function<Request, Reply> looks = says(
                message(
                        "tool_use",
                        "{\"type\":\"tool_use\",\"id\":\"toolu_1\",\"name\":\"list_tabs\",\"toolset_name\":\"browser\",\"input\":{}}"));
        api.script(List.of(looks));
        ModelSettings settings = settings(BROWSER, null, 5);

        Outcome steps = arena.play(player(limited(settings, null, 2)));
        assertThat(steps.verdict().word()).isEqualTo("failed");
        assertThat(steps.steps()).isEqualTo(3); // the last of them ends it

        api.script(List.of(looks));
        Outcome tokens = arena.play(player(limited(settings, 130L, null)));
        assertThat(tokens.verdict().word()).isEqualTo("failed");
        assertThat(tokens.usage().calls()).isEqualTo(1);
    }

    @Test
    void without_a_key_and_with_what_does_not_fit_nothing_begins() {
        ModelSettings settings = ModelSettings.of("claude-test");

        assertThatThrownBy(() -> AnthropicModels.player(settings, "", Map.of()))
                .isInstanceOf(Trouble.class)
                .hasMessage("there is no key for the models of Anthropic: set ANTHROPIC_API_KEY in the environment");
        assertThatThrownBy(() -> player(settings("openai", null, 5)))
                .hasMessageContaining("choose anthropic_browser or anthropic_computer");
        assertThatThrownBy(() -> player(settings(BROWSER, "computer_20251124", 5)))
                .hasMessageContaining("there is no tool 'computer_20251124' for the surface anthropic_browser");
    }

    private Player player(ModelSettings settings) {
        return AnthropicModels.player(
                settings, "Be brief.", Map.of("ANTHROPIC_API_KEY", "key-of-the-test", "ANTHROPIC_BASE_URL", api.url()));
    }

    private static ModelSettings settings(String surface, @Nullable String tool, int images) {
        return new ModelSettings("claude-test", surface, tool, images, 1000, null, null, null, new Price(3, 1, 2, 5));
    }

    private static ModelSettings limited(ModelSettings all, @Nullable Long tokens, @Nullable Integer steps) {
        return new ModelSettings(all.model(), all.surface(), null, 5, 1000, tokens, steps, null, all.price());
    }

    private static Function<Request, Reply> says(String message) {
        return request -> Reply.ok(message);
    }

    private static Function<Request, Reply> fails(int status) {
        return request -> new Reply(
                status, "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}");
    }

    private static String computer(String id, String input) {
        return "{\"type\":\"tool_use\",\"id\":\"" + id + "\",\"name\":\"computer\",\"input\":" + input + "}";
    }

    private static String words(String text) {
        return message("end_turn", "{\"type\":\"text\",\"text\":" + Json.line(text) + "}");
    }

    private static String message(String stop, String content) {
        return """
                {"id":"msg_1","type":"message","role":"assistant","model":"claude-test","content":[%s],
                 "stop_reason":"%s","stop_sequence":null,
                 "usage":{"input_tokens":100,"cache_read_input_tokens":10,"cache_creation_input_tokens":20,"output_tokens":5}}
                """.formatted(content, stop);
    }
}
