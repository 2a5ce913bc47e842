package dev.grindstone.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.server.Home;
import dev.grindstone.server.api.Token;
import dev.grindstone.server.serving.Serving;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The official client in Java, over streamable HTTP. */
class JavaSdkTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static Serving server;

    @BeforeAll
    static void start() {
        server = Serving.start(
                new Home(Path.of("target", "home")), Serving.Wish.standard(0, 0, Token.random()), text -> {});
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void it_plays_a_mail_task_to_its_end() {
        var transport = HttpClientStreamableHttpTransport.builder(
                        "http://127.0.0.1:" + server.whereabouts().operator())
                .endpoint("/mcp")
                .build();
        try (McpSyncClient client =
                McpClient.sync(transport).requestTimeout(PATIENCE).build()) {
            McpSchema.InitializeResult greeting = client.initialize();
            assertThat(greeting.protocolVersion()).isEqualTo("2025-11-25");
            assertThat(greeting.serverInfo().name()).isEqualTo("grindstone");
            assertThat(greeting.instructions()).contains("episode_start");
            client.ping();
            assertThat(client.listTools().tools())
                    .extracting(McpSchema.Tool::name)
                    .contains("task_list", "browser_click", "browser_mouse_wheel");
            assertThat(text(call(client, "task_list", Map.of("app", "mail"))))
                    .contains("- mail/mute-conversation: ")
                    .doesNotContain("- shop/");

            assertThat(started(client)).contains("- State: running");
            McpSchema.CallToolResult seen = call(client, "browser_take_screenshot", Map.of());
            assertThat(seen.content()).hasSize(2);
            McpSchema.ImageContent picture =
                    (McpSchema.ImageContent) seen.content().get(1);
            assertThat(picture.mimeType()).isEqualTo("image/png");
            assertThat(Base64.getDecoder().decode(picture.data())).startsWith(0x89, 'P', 'N', 'G');

            play(client);
            assertThat(text(call(client, "episode_finish", Map.of()))).isEqualTo("The episode has ended.");
            assertThat(call(client, "browser_snapshot", Map.of()).isError()).isTrue();
        }
    }

    /** A crowded machine may not open the first page in time; the answer says that one may try again. */
    private static String started(McpSyncClient client) {
        String answer = "";
        for (int attempt = 0; attempt < 4 && !answer.contains("- State: running"); attempt++) {
            answer = text(call(client, "episode_start", Map.of("task", "mail/discard-stale-draft")));
        }
        return answer;
    }

    private static void play(McpSyncClient client) {
        String status = text(call(client, "episode_status", Map.of()));
        Matcher goal = Pattern.compile("Discard the draft \"(.+)\" to ").matcher(status);
        assertThat(goal.find()).as(status).isTrue();
        click(client, "link \"Drafts");
        click(client, "checkbox \"Draft, " + goal.group(1));
        String done = click(client, "button \"Discard drafts\"");
        assertThat(done).contains("#drafts").doesNotContain("checkbox \"Draft, " + goal.group(1));
    }

    private static String click(McpSyncClient client, String control) {
        String snapshot = text(call(client, "browser_snapshot", Map.of()));
        Matcher found = Pattern.compile("- '?" + Pattern.quote(control) + ".*?\\[ref=(\\w+)]")
                .matcher(snapshot);
        assertThat(found.find()).as("%s in %s", control, snapshot).isTrue();
        McpSchema.CallToolResult clicked =
                call(client, "browser_click", Map.of("target", found.group(1), "element", control));
        assertThat(clicked.isError()).as(text(clicked)).isNotEqualTo(true);
        return text(clicked);
    }

    private static McpSchema.CallToolResult call(McpSyncClient client, String tool, Map<String, Object> arguments) {
        return client.callTool(
                McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static String text(McpSchema.CallToolResult result) {
        return ((McpSchema.TextContent) result.content().get(0)).text();
    }
}
