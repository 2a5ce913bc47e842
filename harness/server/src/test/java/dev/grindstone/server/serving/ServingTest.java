package dev.grindstone.server.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.server.Home;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.api.Token;
import dev.grindstone.server.hosting.Whereabouts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ServingTest {

    private static final Home HOME = new Home(Path.of("target", "home"));
    private static final String WORLD = "/v1/worlds/{id}";
    private static final String EPISODE = "/v1/episodes/{id}";

    private static final String STAR_THE_FIRST =
            "UPDATE mail.message SET is_starred = TRUE WHERE id = (SELECT MIN(id) FROM mail.message WHERE NOT"
                    + " is_starred)";

    private static Serving server;
    private static ApiClient api;

    @BeforeAll
    static void start() throws Exception {
        server = Serving.start(HOME, Serving.Wish.standard(0, 0, Token.random()), text -> {});
        api = new ApiClient(server);
    }

    @AfterAll
    static void stop() {
        Whereabouts own = server.whereabouts();
        assertThat(own.pid()).isEqualTo(ProcessHandle.current().pid());
        server.close();
        // Another test's server may run with this home by now, and has written its own.
        assertThat(Whereabouts.find(HOME)).isNotEqualTo(Optional.of(own));
    }

    @Test
    void every_route_is_in_the_document_and_the_other_way_round() {
        Set<String> documented = new TreeSet<>();
        api.document()
                .path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry(
                        (method, operation) -> documented.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));

        assertThat(server.api().routes()).isEqualTo(documented).hasSizeGreaterThan(20);
    }

    @Test
    void every_reference_of_the_document_leads_somewhere() {
        Matcher reference = Pattern.compile("\"\\$ref\":\"#([^\"]+)\"")
                .matcher(api.document().toString());

        assertThat(reference.results().map(found -> found.group(1)).distinct())
                .isNotEmpty()
                .allSatisfy(path ->
                        assertThat(api.document().at(path).isMissingNode()).isFalse());
    }

    @Test
    void a_world_lives_from_creation_to_deletion() throws Exception {
        JsonNode made = api.call(
                201, "POST", "/v1/worlds", "/v1/worlds", "{\"id\":\"mine\",\"task\":\"mail/write-to-namesake\"}");
        assertThat(made.path("task").path("goal").asString()).startsWith("Write to ");
        api.call(200, "GET", "/v1/worlds", "/v1/worlds", "");
        api.call(200, "GET", WORLD, "/v1/worlds/mine", "");
        JsonNode verdict = api.call(200, "POST", WORLD + "/verify", "/v1/worlds/mine/verify", "{}");
        assertThat(verdict.path("verdict").asString()).isEqualTo("failed");
        api.call(200, "POST", WORLD + "/clock", "/v1/worlds/mine/clock", "{\"advance\":\"PT1H\"}");
        server.site()
                .worlds()
                .find("mine")
                .orElseThrow()
                .run(open -> open.db("mail").execute(STAR_THE_FIRST));
        JsonNode diff = api.call(200, "GET", WORLD + "/diff", "/v1/worlds/mine/diff?since=0", "");
        assertThat(diff.path("changes")).isNotEmpty();
        JsonNode fork = api.call(201, "POST", WORLD + "/fork", "/v1/worlds/mine/fork", "{}");
        JsonNode state = api.call(200, "GET", WORLD + "/state", "/v1/worlds/mine/state", "");
        String forked = "/v1/worlds/" + fork.path("id").asString();
        assertThat(api.call(200, "GET", WORLD + "/state", forked + "/state", "").path("state_digest"))
                .isEqualTo(state.path("state_digest"));
        JsonNode reset = api.call(200, "POST", WORLD + "/reset", "/v1/worlds/mine/reset", "");
        assertThat(reset.path("is_equal").asBoolean()).isTrue();
        assertThat(reset.path("image_digest")).isEqualTo(made.path("image_digest"));
        api.call(200, "GET", WORLD + "/tables/{table}", "/v1/worlds/mine/tables/kit.world", "");
        api.call(200, "GET", WORLD + "/export", "/v1/worlds/mine/export", "");
        api.call(204, "DELETE", WORLD, "/v1/worlds/mine", "");
        api.call(404, "GET", WORLD, "/v1/worlds/mine", "");
    }

    @Test
    void an_episode_lives_from_start_to_verdict() throws Exception {
        JsonNode started =
                api.call(201, "POST", "/v1/episodes", "/v1/episodes", "{\"task\":\"mail/write-to-namesake\"}");
        String episode = "/v1/episodes/" + started.path("id").asString();
        assertThat(started.path("ended").asBoolean()).isFalse();
        assertThat(started.path("start_digest").asString()).startsWith("sha256:");
        api.call(200, "GET", "/v1/episodes", "/v1/episodes", "");
        JsonNode step = api.call(
                200,
                "POST",
                EPISODE + "/act",
                episode + "/act",
                "{\"actions\":[{\"type\":\"click\",\"at\":{\"x\":9999,\"y\":1}}]}");
        assertThat(step.path("observation").path("last_action_error").asString())
                .contains("9999");
        assertThat(step.path("error_kind").asString()).isEqualTo("agent");
        assertThat(step.path("reward").asDouble(-1)).isZero();
        api.call(400, "POST", EPISODE + "/act", episode + "/act", "{\"actions\":[{\"type\":\"clikc\"}]}");
        JsonNode verdict = api.call(200, "POST", EPISODE + "/finish", episode + "/finish", "");
        assertThat(verdict.path("verdict").asString()).isEqualTo("failed");
        assertThat(verdict.path("reward").asDouble()).isZero();
        api.call(409, "POST", EPISODE + "/act", episode + "/act", "{\"actions\":[]}");
        api.call(200, "GET", EPISODE, episode, "");
    }

    @Test
    void a_models_own_calls_are_carried_out_and_answered_in_its_own_language() throws Exception {
        JsonNode started = api.call(
                201,
                "POST",
                "/v1/episodes",
                "/v1/episodes",
                "{\"task\":\"mail/write-to-namesake\",\"surface\":\"anthropic_computer\"}");
        String episode = "/v1/episodes/" + started.path("id").asString();
        String call = "{\"type\":\"tool_use\",\"id\":\"toolu_%d\",\"name\":\"computer\",\"input\":%s}";
        JsonNode moved = act(episode, call.formatted(1, "{\"action\":\"mouse_move\",\"coordinate\":[640,360]}"));
        assertThat(moved.at("/provider_result/tool_use_id").asString()).isEqualTo("toolu_1");
        assertThat(moved.at("/provider_result/content/0/source/media_type").asString())
                .isEqualTo("image/png");
        JsonNode unknown = act(episode, call.formatted(2, "{\"action\":\"clikc\"}"));
        assertThat(unknown.at("/provider_result/is_error").asBoolean()).isTrue();
        assertThat(unknown.at("/provider_result/content/0/text").asString()).contains("clikc", "left_click");
        assertThat(unknown.at("/observation/step").asInt()).isEqualTo(2);
        JsonNode several = act(
                episode,
                "[" + call.formatted(3, "{\"action\":\"cursor_position\"}") + ","
                        + call.formatted(4, "{\"action\":\"left_click\",\"coordinate\":[9999,1]}") + ","
                        + call.formatted(5, "{\"action\":\"screenshot\"}") + "]");
        assertThat(several.at("/provider_result/0/content/0/text").asString()).isEqualTo("X=640,Y=360");
        assertThat(several.at("/provider_result/1/is_error").asBoolean()).isTrue();
        assertThat(several.at("/provider_result/2/content/0/text").asString()).startsWith("Not carried out");
        api.call(400, "POST", EPISODE + "/act", episode + "/act", "{}");
        api.call(200, "POST", EPISODE + "/finish", episode + "/finish", "");
        JsonNode none = api.call(
                400,
                "POST",
                "/v1/episodes",
                "/v1/episodes",
                "{\"task\":\"mail/write-to-namesake\",\"surface\":\"klingon\"}");
        assertThat(none.path("detail").asString()).contains("klingon", "openai");
    }

    private JsonNode act(String episode, String calls) throws Exception {
        return api.call(200, "POST", EPISODE + "/act", episode + "/act", "{\"native\":" + calls + "}");
    }

    @Test
    void instances_are_told_page_by_page() throws Exception {
        String template = "/v1/tasks/{pack}/{name}";
        String path = "/v1/tasks/mail/write-to-namesake";
        JsonNode page = api.call(200, "GET", template, path + "?limit=3&from=1000000", "");
        assertThat(page.path("count").asLong()).isGreaterThan(1_000_000);
        assertThat(page.path("next").asLong()).isEqualTo(1_000_003);
        assertThat(page.at("/instances/2/id").asString()).isEqualTo("mail/write-to-namesake@1#1000002~1");
        JsonNode train = api.call(200, "GET", template, path + "?split=train&limit=20", "");
        assertThat(train.path("instances"))
                .hasSize(20)
                .allMatch(each -> each.path("split").asString().equals("train"));
        JsonNode last = api.call(
                200, "GET", template, path + "?from=" + (page.path("count").asLong() - 1), "");
        assertThat(last.path("instances")).hasSize(1);
        assertThat(last.has("next")).isFalse();
        JsonNode wrong = api.call(400, "GET", template, path + "?split=exam", "");
        assertThat(wrong.path("detail").asString())
                .isEqualTo("split=exam is for nothing known: choose one of train, validation, test");
        JsonNode many = api.call(400, "GET", template, path + "?limit=1001", "");
        assertThat(many.path("detail").asString())
                .isEqualTo("limit=1001 cannot be used: give a whole number from 1 to 1000");
    }

    @Test
    void a_world_is_given_an_instance_by_its_id() throws Exception {
        JsonNode made = api.call(
                201, "POST", "/v1/worlds", "/v1/worlds", "{\"id\":\"given\",\"task\":\"mail/write-to-namesake#3\"}");
        assertThat(made.at("/task/id").asString()).isEqualTo("mail/write-to-namesake@1#3~1");
        JsonNode gone = api.call(404, "POST", "/v1/worlds", "/v1/worlds", "{\"task\":\"mail/write-to-namesake@9#3\"}");
        assertThat(gone.path("detail").asString()).endsWith("ask for mail/write-to-namesake@1");
        api.call(204, "DELETE", WORLD, "/v1/worlds/given", "");
    }

    @Test
    void tasks_and_health_are_told() throws Exception {
        assertThat(api.call(200, "GET", "/v1/tasks", "/v1/tasks", "").path("tasks"))
                .hasSizeGreaterThan(5);
        api.call(200, "GET", "/v1/tasks/{pack}/{name}", "/v1/tasks/mail/write-to-namesake", "");
        assertThat(api.call(200, "GET", "/health", "/health", "").path("status").asString())
                .isEqualTo("healthy");
        JsonNode ready = api.call(200, "GET", "/ready", "/ready", "");
        assertThat(ready.path("max").asInt()).isEqualTo(8);
        assertThat(ready.path("ready").asBoolean()).isTrue();
        api.call(200, "GET", "/v1/ready", "/v1/ready", "");
        api.call(200, "GET", "/version", "/version", "");
    }

    @Test
    void bad_input_is_named_with_its_remedy() throws Exception {
        JsonNode world = api.call(404, "POST", "/v1/worlds", "/v1/worlds", "{\"world\":\"offfice\"}");
        assertThat(world.path("detail").asString()).isEqualTo("there is no world 'offfice': choose one of office");
        JsonNode taken = api.call(409, "POST", "/v1/worlds", "/v1/worlds", "{\"id\":\"default\"}");
        assertThat(taken.path("detail").asString())
                .isEqualTo("there is a world 'default' already: choose another id, or delete that world");
        JsonNode back = api.call(400, "POST", WORLD + "/clock", "/v1/worlds/default/clock", "{\"advance\":\"-PT1H\"}");
        assertThat(back.path("detail").asString()).isEqualTo("time cannot pass by -PT1H: it runs forward only");
    }

    @Test
    void a_port_in_use_is_named() {
        int port = server.whereabouts().pages();

        assertThatThrownBy(() -> Serving.start(HOME, Serving.Wish.standard(port, 0, Token.random()), text -> {}))
                .isInstanceOf(Trouble.class)
                .hasMessage("port " + port + " for the pages is in use: stop what listens there,"
                        + " or choose another with --port (0 takes a free one)");
    }
}
