package dev.grindstone.mail.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.grindstone.mail.Desk;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PictureTest {
    private static final String NORA = "/mail/u/0/picture?email=nora%40harbour.example";

    private Desk desk;
    private Page page;

    @BeforeAll
    void open() {
        desk = Desk.open();
        page = desk.page();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @BeforeEach
    void start() {
        desk.start("settings/general");
    }

    private static byte[] lighthouse() {
        BufferedImage image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = image.createGraphics();
        paint.setColor(new Color(0x9ccbe8));
        paint.fillRect(0, 0, 320, 200);
        paint.setColor(new Color(0xc0392b));
        paint.fillRect(140, 40, 40, 160);
        paint.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private void choose(String name, byte[] content) {
        page.locator("[aria-label='My picture'] [data-part-picture-choose]").click();
        page.getByLabel("Choose a picture of yourself").setInputFiles(new FilePayload(name, "image/png", content));
        page.locator("[role=alertdialog] button[name=ok]").click();
        desk.settle();
    }

    @Test
    void a_picture_shows_wherever_the_owners_face_is_and_undo_takes_it_back() {
        assertThat(page.locator("[data-part-account] img").isVisible()).isFalse();

        choose("lighthouse.png", lighthouse());

        assertThat(desk.snackbar()).isEqualTo("Picture changed.");
        assertThat(page.locator("[data-part-account] img").getAttribute("src")).startsWith(NORA);
        assertThat(page.locator("[data-part-picture-now] img").isVisible()).isTrue();
        assertThat(desk.mail().get(NORA).headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("image/png"));
        String roster =
                desk.mail().value("SELECT min(thread_id) FROM mail.message WHERE subject = 'Night shift roster'");
        assertThat(desk.mail()
                        .page("/mail/u/0/conversation/" + String.format("%016x", Long.parseLong(roster)))
                        .select("img.ajn[src='" + NORA + "']"))
                .hasSize(1);
        assertThat(desk.mail().page("/mail/u/0/account").select("img[src='" + NORA + "']"))
                .hasSize(1);
        assertThat(desk.mail()
                        .page("/mail/u/0/person?email=nora@harbour.example")
                        .select("img[src='" + NORA + "']"))
                .hasSize(1);

        page.locator("#link_undo").click();
        desk.settle();
        assertThat(desk.mail().value("SELECT count(*) FROM mail.picture")).isEqualTo("0");
    }

    @Test
    void a_file_that_is_no_picture_is_refused_and_nothing_changes() {
        choose("notes.png", "Rope and sail".getBytes(StandardCharsets.UTF_8));

        assertThat(page.locator("[role=alertdialog] [role=alert]").innerText())
                .isEqualTo("this is no picture that can be read; use a PNG, JPEG or GIF");
        assertThat(desk.mail().world().netChanges()).isEmpty();
        assertThatThrownBy(() -> desk.mail().run("mail.setPicture", Map.of("image", "not base64!")))
                .hasMessageContaining("mail.setPicture: ");
    }

    @Test
    void a_picture_of_a_command_shows_and_is_removed() {
        desk.mail().run("mail.setPicture", Map.of("image", Base64.getEncoder().encodeToString(lighthouse())));
        Desk.go(page, desk.url("#settings/general"));
        page.reload();
        desk.settle();
        assertThat(desk.mail().value("SELECT count(*) FROM mail.picture")).isEqualTo("1");

        page.getByText("Remove picture").click();
        assertThat(desk.snackbar()).isEqualTo("Picture removed.");
        assertThat(page.locator("[data-part-account] img").isVisible()).isFalse();
        assertThat(desk.mail().get(NORA).statusCode()).isEqualTo(404);
    }
}
