package dev.grindstone.chat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.api.interact.Outbound;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.kit.web.Hosts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An app made with {@code @slack/bolt}, whose receiver checks every signature, behind a request address. */
@Tag("npm")
class BoltTest {
    private ApiClient api;
    private Process node;
    private String general;

    @BeforeEach
    void start() throws IOException {
        System.setProperty(Outbound.ALLOWED, "loopback");
        api = new ApiClient();
        general = api.channel("general");
        api.office().run("chat.invite", SmallOffice.MAYA, Map.of("channel", "general", "users", "deploy"));
        var server = api.office().server();
        server.pages().alias("127.0.0.1", "chat");
        node = new ProcessBuilder(
                        "node",
                        "bolt.mjs",
                        "http://127.0.0.1:" + server.pages().port() + "/",
                        Hosts.WORLD_COOKIE + "=" + server.token(api.office().world()),
                        api.deploy(),
                        api.office().sql("SELECT signing_secret FROM chat.app").get(0),
                        Long.toString(SmallOffice.NOW.toEpochMilli()))
                .directory(Path.of("src", "test", "npm").toFile())
                .redirectErrorStream(true)
                .start();
        String url = "http://127.0.0.1:" + port() + "/slack/events";
        api.office().run("chat.setUpApp", SmallOffice.MAYA, Map.of("user", "deploy", "settings", """
            {"event_subscriptions":{"request_url":"%s","bot_events":["message.channels","app_mention"]},
             "request_url":"%s","commands":[{"command":"/ship","url":"%s"}]}
            """.formatted(
                        url, url, url)));
    }

    private String port() throws IOException {
        BufferedReader said = new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("Listening on ")) {
                return line.substring("Listening on ".length());
            }
            all.append(line).append('\n');
        }
        throw new AssertionError("Bolt did not start: " + all);
    }

    @AfterEach
    void stop() {
        System.clearProperty(Outbound.ALLOWED);
        node.destroy();
        api.close();
    }

    private void until(String query, String expected) {
        for (int i = 0; i < 10_000 && !api.office().sql(query).contains(expected); i++) {
            api.call(api.maya(), "api.test");
        }
        assertThat(api.office().sql(query)).contains(expected);
    }

    @Test
    void it_hears_of_messages_and_mentions_and_answers_over_the_web_api() {
        String bot = Id.USER.text(Long.parseLong(
                api.office().sql("SELECT bot_member_id FROM chat.app").get(0)));
        api.posted(api.maya(), general, "deploy please, <@" + bot + ">");

        until("SELECT text FROM chat.message WHERE thread_id IS NOT NULL", "Deploying for <@" + Id.USER.text(1) + ">");
        until("SELECT name FROM chat.reaction", "eyes");
    }

    @Test
    void it_answers_commands_and_presses() {
        api.office().run("chat.slash", SmallOffice.MAYA, Map.of("channel", "general", "text", "/ship web"));
        until("SELECT text FROM chat.message WHERE ephemeral_for = 1", "Shipping web");

        String ts = api.call(
                        api.deploy(),
                        "chat.postMessage",
                        "channel",
                        general,
                        "text",
                        "Ask",
                        "blocks",
                        RobotsTest.BLOCKS)
                .path("ts")
                .asString();
        api.office().run("chat.press", SmallOffice.MAYA, Map.of("channel", general, "ts", ts, "action_id", "approve"));
        until("SELECT text FROM chat.message", "Approved");
    }
}
