package dev.grindstone.chat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.SmallOffice;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Apps that are programs, over Socket Mode. */
class InteractivityTest {
    private static final String MODAL = """
        {"type":"modal","callback_id":"c","notify_on_close":true,"title":{"type":"plain_text","text":"Order"},
         "submit":{"type":"plain_text","text":"Send"},"blocks":[
          {"type":"input","block_id":"what","label":{"type":"plain_text","text":"What"},
           "element":{"type":"plain_text_input","action_id":"w"}},
          {"type":"section","block_id":"size","text":{"type":"mrkdwn","text":"Size"},"accessory":{"type":"static_select",
           "action_id":"s","options":[{"text":{"type":"plain_text","text":"Small"},"value":"s"},
           {"text":{"type":"plain_text","text":"Large"},"value":"l"}]}}]}
        """;

    private ApiClient api;
    private Line line;
    private String general;
    private String ts;

    @BeforeEach
    void open() {
        api = new ApiClient();
        general = api.channel("general");
        line = Line.open(api, api.call(api.app(), "apps.connections.open"));
        line.next("hello");
        ts = api.call(api.deploy(), "chat.postMessage", "channel", general, "text", "Ask", "blocks", RobotsTest.BLOCKS)
                .path("ts")
                .asString();
    }

    @AfterEach
    void close() {
        api.close();
    }

    private void run(String command, String... args) {
        Map<String, Object> map = new HashMap<>();
        map.put("origin", "http://127.0.0.1:" + api.office().server().pages().port());
        for (int i = 0; i < args.length; i += 2) {
            map.put(args[i], args[i + 1]);
        }
        api.office().run(command, SmallOffice.MAYA, map);
    }

    private JsonNode pressed(String action) {
        run("chat.press", "channel", general, "ts", ts, "action_id", action);
        JsonNode envelope = line.next("interactive");
        ack(envelope, "");
        return envelope.path("payload");
    }

    private void ack(JsonNode envelope, String payload) {
        line.send("{\"envelope_id\":\"" + envelope.path("envelope_id").asString() + "\""
                + (payload.isEmpty() ? "" : ",\"payload\":" + payload) + "}");
    }

    private String views() {
        return api.office().sql("SELECT views FROM chat.app").get(0);
    }

    /** Acknowledgements are taken up in their own time. */
    private void until(java.util.function.BooleanSupplier met) {
        for (int i = 0; i < 400 && !met.getAsBoolean(); i++) {
            api.call(api.maya(), "api.test");
        }
        assertThat(met.getAsBoolean()).isTrue();
    }

    @Test
    void a_press_is_an_envelope_of_block_actions() {
        JsonNode payload = pressed("approve");

        assertThat(payload.path("type").asString()).isEqualTo("block_actions");
        assertThat(payload.propertyNames())
                .contains(
                        "user team api_app_id token container trigger_id enterprise is_enterprise_install channel message state response_url actions"
                                .split(" ", -1));
        JsonNode action = payload.path("actions").get(0);
        assertThat(action.path("action_id").asString()).isEqualTo("approve");
        assertThat(action.path("block_id").asString()).isEqualTo("buttons");
        assertThat(action.path("value").asString()).isEqualTo("laptop");
        assertThat(action.path("type").asString()).isEqualTo("button");
        assertThat(payload.at("/container/message_ts").asString()).isEqualTo(ts);
        assertThat(payload.at("/message/blocks/1/block_id").asString()).isEqualTo("buttons");
    }

    @Test
    void the_response_url_replaces_answers_and_deletes() {
        String path = pressed("approve").path("response_url").asString().replaceFirst("http://[^/]+", "");

        assertThat(api.post(path, "{\"text\":\"only you\"}").body()).isEqualTo("ok");
        assertThat(api.office().sql("SELECT text FROM chat.message WHERE ephemeral_for = 1"))
                .containsExactly("only you");
        api.post(path, "{\"response_type\":\"in_channel\",\"text\":\"all of you\"}");
        api.post(path, "{\"replace_original\":true,\"text\":\"done\"}");
        JsonNode history = api.call(api.maya(), "conversations.history", "channel", general, "limit", "2");
        assertThat(history.at("/messages/0/text").asString()).isEqualTo("all of you");
        assertThat(history.at("/messages/1/text").asString()).isEqualTo("done");
        api.post(path, "{\"delete_original\":true}");
        assertThat(api.office().sql("SELECT text FROM chat.message WHERE text = 'done'"))
                .isEmpty();

        assertThat(api.post(path, "nonsense").statusCode()).isEqualTo(400);
        assertThat(api.post(path.replaceFirst(".$", "x"), "{}").statusCode()).isEqualTo(404);
        api.office().world().advance(Duration.ofMinutes(31));
        assertThat(api.post(path, "{\"text\":\"late\"}").body()).isEqualTo("expired_url");
    }

    @Test
    void the_response_url_holds_for_five_answers() {
        String path = pressed("approve").path("response_url").asString().replaceFirst("http://[^/]+", "");
        for (int i = 1; i <= 5; i++) {
            assertThat(api.post(path, "{\"text\":\"answer " + i + "\"}").body()).isEqualTo("ok");
        }
        var refused = api.post(path, "{\"text\":\"answer 6\"}");
        api.office().world().advance(Duration.ofMinutes(1));
        String next = pressed("approve").path("response_url").asString().replaceFirst("http://[^/]+", "");

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).isEqualTo("used_url");
        assertThat(api.office().sql("SELECT text FROM chat.message WHERE ephemeral_for = 1"))
                .hasSize(5)
                .doesNotContain("answer 6");
        assertThat(api.post(next, "{\"text\":\"of the next press\"}").body()).isEqualTo("ok");
        api.office().world().advance(Duration.ofMinutes(31));
        api.post(
                pressed("approve").path("response_url").asString().replaceFirst("http://[^/]+", ""),
                "{\"text\":\"later\"}");
        assertThat(api.office().sql("SELECT answers FROM chat.app").get(0)).hasSizeLessThan(120);
    }

    @Test
    void a_modal_goes_there_and_back() {
        String trigger = pressed("approve").path("trigger_id").asString();
        JsonNode opened = api.call(api.deploy(), "views.open", "trigger_id", trigger, "view", MODAL);
        String id = opened.at("/view/id").asString();
        assertThat(api.error(api.deploy(), "views.open", "trigger_id", trigger, "view", MODAL))
                .isEqualTo("exchanged_trigger_id");

        run(
                "chat.press",
                "view",
                id,
                "action_id",
                "s",
                "values",
                "l",
                "state",
                "{\"what/w\":[\"Tea\"],\"size/s\":[\"l\"]}");
        JsonNode chosen = line.next("interactive");
        ack(chosen, "");
        assertThat(chosen.at("/payload/actions/0/selected_option/text/text").asString())
                .isEqualTo("Large");
        assertThat(chosen.at("/payload/view/state/values/what/w/value").asString())
                .isEqualTo("Tea");

        String state = "{\"what/w\":[\"Tea\"],\"size/s\":[\"l\"]}";
        run("chat.submitView", "view", id, "state", state);
        JsonNode sent = line.next("interactive");
        assertThat(sent.path("accepts_response_payload").asBoolean()).isTrue();
        assertThat(sent.at("/payload/type").asString()).isEqualTo("view_submission");
        assertThat(views()).contains("\"pending\":true");
        ack(sent, "{\"response_action\":\"errors\",\"errors\":{\"what\":\"No tea\"}}");
        until(() -> views().contains("No tea"));

        run("chat.submitView", "view", id, "state", state);
        ack(
                line.next("interactive"),
                "{\"response_action\":\"push\",\"view\":" + MODAL.replace("Order", "Sure?") + "}");
        until(() -> views().contains("Sure?"));
        String second = views().replaceAll(".*\"id\":\"(V[A-Z0-9]+)\".*", "$1");
        run("chat.submitView", "view", second, "state", state);
        ack(line.next("interactive"), "{\"response_action\":\"clear\"}");
        until(() -> views().equals("{}"));
    }

    @Test
    void an_app_that_does_not_answer_in_time_is_told_of() {
        JsonNode opened = api.call(
                api.deploy(),
                "views.open",
                "trigger_id",
                pressed("approve").path("trigger_id").asString(),
                "view",
                MODAL);
        run("chat.submitView", "view", opened.at("/view/id").asString(), "state", "{\"what/w\":[\"Tea\"]}");

        api.office().world().advance(Duration.ofSeconds(4));

        assertThat(views())
                .contains("We had some trouble connecting. Try again?")
                .doesNotContain("pending");
    }

    @Test
    void closing_is_told_to_those_who_ask() {
        JsonNode opened = api.call(
                api.deploy(),
                "views.open",
                "trigger_id",
                pressed("approve").path("trigger_id").asString(),
                "view",
                MODAL);
        run("chat.closeView", "view", opened.at("/view/id").asString());

        JsonNode closed = line.next("interactive");
        assertThat(closed.at("/payload/type").asString()).isEqualTo("view_closed");
        assertThat(closed.at("/payload/is_cleared").asBoolean()).isFalse();
    }

    @Test
    void commands_and_shortcuts_reach_the_app() {
        run("chat.setUpApp", "user", "deploy", "settings", """
            {"commands":[{"command":"/deploy"}],"shortcuts":[
              {"type":"global","callback_id":"new","name":"New order"},{"type":"message","callback_id":"copy","name":"Copy it"}]}
            """);
        run("chat.slash", "channel", general, "text", "/deploy web <now>");
        JsonNode slash = line.next("slash_commands");
        assertThat(slash.at("/payload/command").asString()).isEqualTo("/deploy");
        assertThat(slash.at("/payload/text").asString()).isEqualTo("web <now>");
        ack(slash, "{\"text\":\"On it\"}");
        until(() -> api.office()
                .sql("SELECT text FROM chat.message WHERE ephemeral_for = 1")
                .contains("On it"));

        String app = slash.at("/payload/api_app_id").asString();
        run("chat.shortcut", "app", app, "callback_id", "new");
        JsonNode global = line.next("interactive");
        assertThat(global.at("/payload/type").asString()).isEqualTo("shortcut");
        assertThat(global.at("/payload/callback_id").asString()).isEqualTo("new");
        run("chat.shortcut", "app", app, "callback_id", "copy", "channel", general, "ts", ts);
        JsonNode message = line.next("interactive");
        assertThat(message.at("/payload/type").asString()).isEqualTo("message_action");
        assertThat(message.at("/payload/message/ts").asString()).isEqualTo(ts);
    }

    @Test
    void views_are_refused_with_all_that_is_wrong() {
        String trigger = pressed("approve").path("trigger_id").asString();
        JsonNode refused = api.call(
                api.deploy(),
                "views.open",
                "trigger_id",
                trigger,
                "view",
                "{\"type\":\"modal\",\"blocks\":[{\"type\":\"x\"}]}");

        assertThat(refused.path("error").asString()).isEqualTo("invalid_arguments");
        assertThat(refused.at("/response_metadata/messages").toString())
                .contains(
                        "[ERROR] missing required field: title [json-pointer:/view]",
                        "[ERROR] unsupported type: x [json-pointer:/view/blocks/0/type]");
        assertThat(api.error(api.deploy(), "views.open", "trigger_id", "1.2.3", "view", MODAL))
                .isEqualTo("invalid_trigger_id");
        assertThat(api.error(api.deploy(), "views.update", "view_id", "V0NONE0000", "view", MODAL))
                .isEqualTo("not_found");
        assertThat(api.error(api.maya(), "views.open", "trigger_id", trigger, "view", MODAL))
                .isEqualTo("not_allowed_token_type");
        api.office().world().advance(Duration.ofSeconds(4));
        assertThat(api.error(api.deploy(), "views.open", "trigger_id", trigger, "view", MODAL))
                .isEqualTo("expired_trigger_id");
    }

    @Test
    void an_app_hears_that_somebody_looks_at_its_home() {
        String app = pressed("approve").path("api_app_id").asString();

        String page = api.get("/client/apps/home?app=" + app).body();

        assertThat(page).contains("It is not ready yet.");
        JsonNode event = line.next("events_api");
        assertThat(event.at("/payload/type").asString()).isEqualTo("event_callback");
        assertThat(event.at("/payload/event/type").asString()).isEqualTo("app_home_opened");
        assertThat(event.at("/payload/event/tab").asString()).isEqualTo("home");
    }

    @Test
    void a_home_tab_is_published_and_shown() {
        String home =
                "{\"type\":\"home\",\"blocks\":[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"*Hi*\"}}]}";
        JsonNode first = api.call(
                api.deploy(), "views.publish", "user_id", dev.grindstone.chat.workspace.Id.USER.text(1), "view", home);
        String hash = first.at("/view/hash").asString();
        assertThat(first.at("/view/type").asString()).isEqualTo("home");
        assertThat(api.error(
                        api.deploy(),
                        "views.publish",
                        "user_id",
                        dev.grindstone.chat.workspace.Id.USER.text(1),
                        "view",
                        home,
                        "hash",
                        hash + "0"))
                .isEqualTo("hash_conflict");

        String page = api.get(
                        "/client/apps/home?app=" + first.at("/view/app_id").asString())
                .body();
        assertThat(page).contains("data-qa=\"app_home\"").contains(">Hi</b>");
    }
}
