package dev.grindstone.mail.rig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.web.Hosts;
import dev.grindstone.mail.Mailbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The official client of the real app in JavaScript, {@code @googleapis/gmail}, with this one's API. */
@Tag("npm")
class OfficialJavaScriptTest {

    @Test
    void it_reads_writes_and_labels() throws IOException, InterruptedException {
        try (Mailbox mail = Mailbox.open()) {
            mail.server().pages().alias("127.0.0.1", "mail");
            Process node = new ProcessBuilder(
                            "node",
                            "api.mjs",
                            "http://127.0.0.1:" + mail.server().pages().port() + "/",
                            Hosts.WORLD_COOKIE + "=" + mail.server().token(mail.world()))
                    .directory(Path.of("src", "test", "npm").toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(node.waitFor()).as(said).isZero();
            assertThat(said).contains("All as expected.");
            assertThat(mail.subjects("sent")).contains("Uploaded").doesNotContain("Keys");
        }
    }
}
