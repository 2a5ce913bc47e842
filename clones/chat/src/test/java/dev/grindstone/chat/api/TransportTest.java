package dev.grindstone.chat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.api.call.Tokens;
import dev.grindstone.kit.people.Person;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TransportTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private ApiClient api;

    @BeforeEach
    void open() {
        api = new ApiClient();
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void arguments_come_from_everywhere() {
        String bearer = "Bearer " + api.maya();

        assertThat(args(api.get("/api/api.test?foo=1"))).isEqualTo("{\"foo\":\"1\"}");
        assertThat(args(api.post("/api/api.test?foo=2", ""))).isEqualTo("{\"foo\":\"2\"}");
        assertThat(args(api.post("/api/api.test", "foo=3", "Content-Type", FORM)))
                .isEqualTo("{\"foo\":\"3\"}");
        assertThat(args(api.post(
                        "/api/api.test",
                        "{\"foo\":[4],\"bar\":true}",
                        "Content-Type",
                        "application/json; charset=utf-8",
                        "Authorization",
                        bearer)))
                .isEqualTo("{\"bar\":\"true\",\"foo\":\"[4]\"}");
        String part = "--x\r\nContent-Disposition: form-data; name=\"foo\"\r\n\r\n5\r\n--x--\r\n";
        assertThat(args(api.post("/api/api.test", part, "Content-Type", "multipart/form-data; boundary=x")))
                .isEqualTo("{\"foo\":\"5\"}");
    }

    private static String args(HttpResponse<String> answer) {
        return ApiClient.json(answer).path("args").toString();
    }

    @Test
    void a_token_comes_in_the_header_or_as_an_argument() {
        String token = api.maya();

        assertThat(user(api.get("/api/auth.test", "Authorization", "Bearer " + token)))
                .isEqualTo("maya");
        assertThat(user(api.get("/api/auth.test", "Authorization", token))).isEqualTo("maya");
        assertThat(user(api.get("/api/auth.test?token=" + token))).isEqualTo("maya");
        assertThat(user(api.post("/api/auth.test", "token=" + token, "Content-Type", FORM)))
                .isEqualTo("maya");
        assertThat(user(api.post(
                        "/api/auth.test", "{\"token\":\"" + token + "\"}", "Content-Type", "application/json")))
                .isEqualTo("not_authed");
    }

    private static String user(HttpResponse<String> answer) {
        JsonNode json = ApiClient.json(answer);
        return json.path("ok").asBoolean()
                ? json.path("user").asString("")
                : json.path("error").asString("");
    }

    @Test
    void a_browsers_token_needs_its_cookie() {
        String token = api.office().world().turn(open -> Tokens.client(open.db("chat"), 1));

        assertThat(user(api.get("/api/auth.test?token=" + token))).isEqualTo("invalid_auth");
        assertThat(user(api.get("/api/auth.test?token=" + token, "Cookie", "d=xoxd-1")))
                .isEqualTo("maya");
    }

    @Test
    void a_token_that_does_not_hold_is_refused_with_its_code() {
        String made = api.office()
                .run("chat.createToken", SmallOffice.MAYA, Map.of("scopes", "users:read"))
                .toString();

        assertThat(api.error(null, "auth.test")).isEqualTo("not_authed");
        assertThat(api.error("xoxp-1-2-3", "auth.test")).isEqualTo("invalid_auth");
        assertThat(api.error("xoxp-1-" + "0".repeat(24), "auth.test")).isEqualTo("invalid_auth");
        assertThat(api.error(api.deploy(), "search.messages", "query", "x")).isEqualTo("not_allowed_token_type");
        assertThat(api.error(api.app(), "users.list")).isEqualTo("not_allowed_token_type");
        JsonNode scope = api.call(made, "pins.list", "channel", "C");
        assertThat(scope.path("error").asString()).isEqualTo("missing_scope");
        assertThat(scope.path("needed").asString()).isEqualTo("pins:read");
        assertThat(scope.path("provided").asString()).isEqualTo("users:read");
        assertThat(api.call(made, "users.list").path("ok").asBoolean()).isTrue();
        assertThat(api.call(made, "auth.revoke", "token", made).path("revoked").asBoolean())
                .isTrue();
        assertThat(api.error(made, "users.list")).isEqualTo("invalid_auth");
        assertThat(api.error(api.token(person(8)), "auth.test")).isEqualTo("account_inactive");
    }

    private Person person(long id) {
        return api.office().world().turn(open -> open.people().byId(id).orElseThrow());
    }

    @Test
    void the_words_of_the_sign_in_page_lead_to_a_token() {
        JsonNode answer =
                api.call(null, "auth.signin", "email", "maya@lumen.example", "password", "secret-1", "team", "lumen");

        assertThat(answer.path("token").asString()).isEqualTo(api.maya());
        assertThat(api.error(null, "auth.signin", "email", "maya@lumen.example", "password", "x"))
                .isEqualTo("invalid_auth");
    }

    @Test
    void scopes_are_told_in_headers_and_bodies_that_declare_no_encoding_are_warned_of() {
        HttpResponse<String> answer = api.post(
                "/api/pins.list",
                "{\"channel\":\"" + api.channel("general") + "\"}",
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + api.maya(),
                "Origin",
                "http://chat.localhost:1");

        assertThat(answer.headers().firstValue("x-oauth-scopes").orElse("")).contains("chat:write,");
        assertThat(answer.headers().firstValue("x-accepted-oauth-scopes")).contains("pins:read");
        assertThat(answer.headers().firstValue("access-control-allow-credentials"))
                .contains("true");
        assertThat(ApiClient.json(answer).path("warning").asString()).isEqualTo("missing_charset");
        assertThat(ApiClient.json(answer).path("response_metadata").toString())
                .isEqualTo("{\"warnings\":[\"missing_charset\"]}");
        assertThat(ApiClient.json(api.post("/api/api.test", "a=1", "Content-Type", FORM + ";charset=utf-8"))
                        .path("warning")
                        .asString())
                .isEqualTo("superfluous_charset");
    }

    @Test
    void what_makes_no_sense_is_answered_with_status_200_and_a_code() {
        String json = "application/json; charset=utf-8";

        assertThat(api.error(api.maya(), "nothing.here")).isEqualTo("unknown_method");
        assertThat(user(api.post("/api/auth.test", "{", "Content-Type", json))).isEqualTo("invalid_json");
        assertThat(user(api.post("/api/auth.test", "[1]", "Content-Type", json)))
                .isEqualTo("json_not_object");
        assertThat(api.error(api.maya(), "api.test", "error", "my_error")).isEqualTo("my_error");
        JsonNode missing = api.call(api.maya(), "conversations.info");
        assertThat(missing.path("error").asString()).isEqualTo("invalid_arguments");
        assertThat(missing.path("response_metadata").path("messages").get(0).asString())
                .isEqualTo("[ERROR] missing required field: channel");
    }

    @Test
    void a_list_is_read_page_by_page_to_its_end() {
        Set<String> seen = new HashSet<>();
        String cursor = "";
        int pages = 0;
        do {
            JsonNode page = api.call(api.maya(), "users.list", "limit", "4", "cursor", cursor);
            page.path("members").forEach(user -> seen.add(user.path("id").asString()));
            cursor = page.path("response_metadata").path("next_cursor").asString();
            pages++;
        } while (!cursor.isEmpty());

        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(10).contains("USLACKBOT"); // eight people, a bot and the workspace's own voice
        assertThat(api.error(api.maya(), "users.list", "cursor", "bm9uZQ==")).isEqualTo("invalid_cursor");
        assertThat(api.error(api.maya(), "users.list", "limit", "-1")).isEqualTo("invalid_limit");
    }

    @Test
    void history_is_read_backwards_by_cursor_and_within_times() {
        String channel = api.channel("general");
        String one = api.posted(api.maya(), channel, "one");
        String two = api.posted(api.maya(), channel, "two");
        String three = api.posted(api.maya(), channel, "three");

        JsonNode newest = api.call(api.maya(), "conversations.history", "channel", channel, "limit", "2");
        JsonNode older = api.call(
                api.maya(),
                "conversations.history",
                "channel",
                channel,
                "limit",
                "1",
                "cursor",
                newest.path("response_metadata").path("next_cursor").asString());

        assertThat(newest.path("messages").findValuesAsString("text")).startsWith("three");
        assertThat(newest.path("has_more").asBoolean()).isTrue();
        assertThat(older.path("messages").get(0).path("ts").asString()).isEqualTo(one);
        assertThat(texts(channel, "oldest", one, "latest", three)).containsExactly("two");
        assertThat(texts(channel, "oldest", one, "latest", three, "inclusive", "True"))
                .containsExactly("three", "two", "one");
        assertThat(texts(channel, "oldest", one, "limit", "1")).containsExactly("two");
        assertThat(two).matches("\\d{10}\\.\\d{6}");
    }

    private List<String> texts(String channel, String... more) {
        String[] args = new String[more.length + 2];
        args[0] = "channel";
        args[1] = channel;
        System.arraycopy(more, 0, args, 2, more.length);
        List<String> texts = new ArrayList<>();
        api.call(api.maya(), "conversations.history", args)
                .path("messages")
                .forEach(message -> texts.add(message.path("text").asString()));
        return texts;
    }

    @Test
    void an_incoming_webhook_writes_to_its_channel() {
        String path = api.office()
                .run("chat.createWebhook", SmallOffice.MAYA, Map.of("user", "deploy", "channel", "general"))
                .toString();
        String payload = "payload=" + "%7B%22text%22%3A%22Built%22%2C%22username%22%3A%22CI%22%7D";

        HttpResponse<String> ok = api.post(path, "{\"text\":\"Deployed\"}", "Content-Type", "application/json");

        assertThat(ok.body()).isEqualTo("ok");
        assertThat(api.post(path, payload, "Content-Type", FORM).body()).isEqualTo("ok");
        assertThat(texts(api.channel("general"), "limit", "2")).containsExactly("Built", "Deployed");
        assertThat(api.post(path, "{").body()).isEqualTo("invalid_payload");
        assertThat(api.post(path, "{}").body()).isEqualTo("no_text");
        assertThat(api.post(path + "x", "{}").statusCode()).isEqualTo(403);
    }
}
