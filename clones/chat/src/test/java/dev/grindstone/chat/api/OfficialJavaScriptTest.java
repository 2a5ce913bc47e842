package dev.grindstone.chat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.web.Hosts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The official clients of the real app in JavaScript, {@code @slack/web-api} and {@code @slack/socket-mode}. */
@Tag("npm")
class OfficialJavaScriptTest {

    @Test
    void they_read_write_upload_and_listen() throws IOException, InterruptedException {
        try (ApiClient api = new ApiClient()) {
            var server = api.office().server();
            server.pages().alias("127.0.0.1", "chat");
            Process node = new ProcessBuilder(
                            "node",
                            "api.mjs",
                            "http://127.0.0.1:" + server.pages().port() + "/",
                            Hosts.WORLD_COOKIE + "=" + server.token(api.office().world()),
                            api.maya(),
                            api.deploy(),
                            api.app())
                    .directory(Path.of("src", "test", "npm").toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(node.waitFor()).as(said).isZero();
            assertThat(said).contains("All as expected.");
        }
    }
}
