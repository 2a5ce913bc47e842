package dev.grindstone.chat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.SmallOffice;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Limits of rates, revoked tokens, pages' tokens, and input that means harm. */
class LimitsTest {
    private ApiClient api;

    @BeforeEach
    void open() {
        api = new ApiClient();
    }

    @AfterEach
    void close() {
        api.close();
    }

    private HttpResponse<String> raw(String method, String... args) {
        return api.post(
                "/api/" + method,
                ApiClient.form(args),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Authorization",
                "Bearer " + api.maya());
    }

    @Test
    void rates_are_unlimited_unless_somebody_asks_for_limits() {
        for (int i = 0; i < 25; i++) {
            assertThat(raw("emoji.list").statusCode()).isEqualTo(200);
        }

        api.office().run("chat.setRateLimits", SmallOffice.MAYA, Map.of());
        for (int i = 0; i < 20; i++) {
            assertThat(raw("emoji.list").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = raw("emoji.list");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("\"ok\":false", "\"error\":\"ratelimited\"");
        assertThat(Integer.parseInt(refused.headers().firstValue("retry-after").orElse("0")))
                .isBetween(1, 60);
        assertThat(raw("users.list").statusCode()).isEqualTo(200); // each method on its own

        api.office().world().advance(Duration.ofSeconds(61));
        assertThat(raw("emoji.list").statusCode()).isEqualTo(200);
        api.office().run("chat.setRateLimits", SmallOffice.MAYA, Map.of("on", false));
        for (int i = 0; i < 25; i++) {
            assertThat(raw("emoji.list").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void one_message_a_second_and_channel_is_posted_with_limits() {
        api.office().run("chat.setRateLimits", SmallOffice.MAYA, Map.of());
        String general = api.channel("general");
        String design = api.channel("design");

        int first = raw("chat.postMessage", "channel", general, "text", "1").statusCode();
        int again = raw("chat.postMessage", "channel", general, "text", "2").statusCode();
        int other = raw("chat.postMessage", "channel", design, "text", "3").statusCode();
        api.office().world().advance(Duration.ofSeconds(2));
        int later = raw("chat.postMessage", "channel", general, "text", "4").statusCode();

        assertThat(new int[] {first, again, other, later}).containsExactly(200, 429, 200, 200);
    }

    @Test
    void a_page_s_token_holds_beside_the_cookie_that_signing_in_sets() {
        HttpResponse<String> signedIn = api.post(
                "/sign_in_with_password",
                ApiClient.form("email", SmallOffice.OMAR.email(), "password", SmallOffice.OMAR.password()),
                "Content-Type",
                "application/x-www-form-urlencoded");
        String cookie = signedIn.headers().allValues("set-cookie").stream()
                .filter(each -> each.startsWith("d=xoxd-"))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("Path=/", "HttpOnly");
        String token =
                api.office().world().turn(world -> dev.grindstone.chat.api.call.Tokens.client(world.db("chat"), 2));

        String with = api.post(
                        "/api/auth.test",
                        ApiClient.form("token", token),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Cookie",
                        cookie.replaceFirst(";.*", ""))
                .body();
        String without = api.post(
                        "/api/auth.test",
                        ApiClient.form("token", token),
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .body();

        assertThat(with).contains("\"ok\":true", "\"user\":\"omar\"");
        assertThat(without).contains("invalid_auth");
    }

    @Test
    void a_browser_may_ask_before_it_calls_from_a_page_of_the_same_domain() {
        HttpResponse<String> ours = api.options(
                "/api/chat.postMessage",
                "Origin",
                "http://app.chat.localhost",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type,x-slack-version-ts");
        HttpResponse<String> theirs = api.options("/api/chat.postMessage", "Origin", "http://evil.example");

        assertThat(ours.statusCode()).isEqualTo(204);
        assertThat(ours.headers().firstValue("access-control-allow-origin")).hasValue("http://app.chat.localhost");
        assertThat(ours.headers().firstValue("access-control-allow-credentials"))
                .hasValue("true");
        assertThat(ours.headers().firstValue("access-control-allow-methods")).hasValue("GET, POST, OPTIONS");
        assertThat(ours.headers().firstValue("access-control-allow-headers"))
                .hasValue("content-type,x-slack-version-ts");
        assertThat(theirs.headers().firstValue("access-control-allow-origin")).isEmpty();
    }

    @Test
    void a_revoked_token_holds_no_more_and_its_sockets_end() {
        String token = api.token(SmallOffice.OMAR);
        Line line = Line.open(api, api.call(token, "rtm.connect"));
        line.next("hello");

        api.office().run("chat.revokeToken", SmallOffice.MAYA, Map.of("token", token));

        assertThat(api.error(token, "auth.test")).isEqualTo("token_revoked");
        line.next("goodbye");
        String made = api.office()
                .run("chat.createToken", SmallOffice.OMAR, Map.of("scopes", ""))
                .toString();
        api.office().run("chat.revokeToken", SmallOffice.MAYA, Map.of("token", made));
        assertThat(api.error(made, "auth.test")).isEqualTo("invalid_auth");
    }

    @Test
    void bad_blocks_are_refused_with_the_place_of_each_mistake() {
        String general = api.channel("general");
        JsonNode refused = api.call(
                api.maya(),
                "chat.postMessage",
                "channel",
                general,
                "text",
                "x",
                "blocks",
                "[{\"type\":\"section\"},{\"type\":\"nonsense\"},7,{\"type\":\"header\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"\"}},"
                        + "{\"type\":\"actions\",\"elements\":[]},{\"type\":\"actions\",\"elements\":[{\"type\":\"button\"}]}]");

        assertThat(refused.path("error").asString()).isEqualTo("invalid_blocks");
        assertThat(refused.at("/response_metadata/messages").valueStream().map(JsonNode::asString))
                .containsExactly(
                        "[ERROR] missing required field: text [json-pointer:/blocks/0]",
                        "[ERROR] unsupported type: nonsense [json-pointer:/blocks/1/type]",
                        "[ERROR] must provide an object [json-pointer:/blocks/2]",
                        "[ERROR] must be one of: plain_text [json-pointer:/blocks/3/text/type]",
                        "[ERROR] must be more than 0 characters [json-pointer:/blocks/3/text/text]",
                        "[ERROR] must provide at least 1 item [json-pointer:/blocks/4/elements]",
                        "[ERROR] missing required field: text [json-pointer:/blocks/5/elements/0]");
        String many = "{\"type\":\"divider\"},".repeat(50) + "{\"type\":\"divider\"}";
        assertThat(api.call(api.maya(), "chat.postMessage", "channel", general, "text", "x", "blocks", "[" + many + "]")
                        .at("/response_metadata/messages/0")
                        .asString())
                .isEqualTo("[ERROR] no more than 50 items allowed [json-pointer:/blocks]");
        for (String blocks : new String[] {"{", "7", "\"x\"", "{\"type\":\"section\"}", "[[]]", "[null]"}) {
            assertThat(api.error(api.maya(), "chat.postMessage", "channel", general, "text", "x", "blocks", blocks))
                    .as(blocks)
                    .isEqualTo("invalid_blocks");
        }
        assertThat(api.error(api.maya(), "chat.postMessage", "channel", general, "text", "x".repeat(40_001)))
                .isEqualTo("msg_too_long");
        assertThat(api.error(api.maya(), "chat.update", "channel", general, "ts", "1.000001", "text", "x"))
                .isEqualTo("message_not_found");
    }

    @Test
    void a_storm_of_connections_leaves_nothing_behind() {
        String address = api.call(api.maya(), "rtm.connect").path("url").asString();
        JsonNode answer = tools.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .put("url", address);
        Line steady = Line.open(api, answer);
        steady.next("hello");
        int before = threads();
        for (int i = 0; i < 120; i++) {
            Line line = Line.open(api, answer);
            if (i % 2 == 0) {
                line.close();
            } else {
                line.drop();
            }
        }

        String general = api.channel("general");
        String ts = api.posted(api.token(SmallOffice.OMAR), general, "Still there?");
        assertThat(steady.next("message").path("ts").asString()).isEqualTo(ts);
        Line late = Line.open(api, answer);
        late.next("hello");
        // A client of Java has a thread of its own for each; the server needs no more than before.
        assertThat(threads()).isLessThan(before + 20);
    }

    /** The server's threads. */
    private static int threads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(each -> !each.getName().startsWith("HttpClient"))
                .count();
    }
}
