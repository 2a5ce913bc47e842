package dev.grindstone.mail.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.web.Hosts;
import dev.grindstone.mail.Mailbox;
import dev.grindstone.mail.conversation.Correspondence;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilesTest {
    private static final String FILES =
            "SELECT a.name || ' ' || a.size_bytes || ' ' || a.media_type FROM mail.attachment a"
                    + " JOIN mail.message m ON m.id = a.message_id WHERE m.kind = 'draft' ORDER BY a.id";

    private final Mailbox mail = Mailbox.open(new Correspondence());
    private String draft = "";

    @BeforeEach
    void draft() {
        draft = mail.post("/mail/u/0/drafts", Map.of("subject", "Plan", "html", ""))
                .headers()
                .firstValue("HX-Trigger")
                .orElseThrow()
                .replaceAll(".*\"draft\":\"([0-9a-f]{16})\".*", "$1");
    }

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void a_file_hangs_on_the_draft_also_an_empty_one_and_comes_off_again() throws Exception {
        upload("files", "plan.pdf", "application/pdf", 10);
        HttpResponse<String> answer = upload("files", "plan.pdf", "application/pdf", 0);

        assertThat(mail.sql(FILES)).containsExactly("plan.pdf 10 application/pdf", "plan.pdf 0 application/pdf");
        assertThat(answer.body())
                .contains("class=\"dL\"", "class=\"vI\"", "class=\"vJ\"", "class=\"dO\"", "class=\"vq\"", "(0 B)");
        mail.post("/mail/u/0/drafts/" + draft + "/files/remove", Map.of("name", "plan.pdf", "at", "1"));
        assertThat(mail.sql(FILES)).containsExactly("plan.pdf 10 application/pdf");
    }

    @Test
    void more_than_25_mb_together_are_refused_in_words_and_what_fits_stays() throws Exception {
        upload("files", "big.zip", "application/zip", 20_000_000);
        HttpResponse<String> answer = upload("files", "more.zip", "application/zip", 7_000_000);

        assertThat(answer.headers().firstValue("HX-Trigger").orElse(""))
                .contains("Attachment too large", "more.zip", "25 MB", "Remove other files");
        assertThat(mail.sql(FILES)).containsExactly("big.zip 20000000 application/zip");
    }

    @Test
    void only_a_picture_can_stand_in_the_text() throws Exception {
        HttpResponse<String> answer = upload("pictures", "page.html", "text/html", 5);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("must be a PNG, JPEG, GIF or WebP file, not 'text/html'");
        upload("pictures", "quay 4.png", "image/png", 5);
        upload("pictures", "quay 4.png", "image/png", 5);
        assertThat(mail.sql(FILES)).containsExactly("quay_4.png 5 image/png", "quay_4-1.png 5 image/png");
    }

    @Test
    void a_file_for_a_draft_that_is_gone_is_not_found() throws Exception {
        mail.post("/mail/u/0/drafts/" + draft + "/discard", Map.of());

        assertThat(upload("files", "plan.pdf", "application/pdf", 10).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd | passwd",
                "C:\\temp\\plan.pdf | plan.pdf",
                "fdp.\u202Eexe | fdp._exe",
                "a:b*c?.txt | a_b_c_.txt",
                ".. | unnamed",
                "'  ' | unnamed",
                "Größe Δ 計画.xlsx | Größe Δ 計画.xlsx",
            })
    void hostile_names_become_harmless(String name, String clean) {
        assertThat(FileNames.clean(name)).isEqualTo(clean);
    }

    @Test
    void a_very_long_name_is_cut_before_its_ending() {
        assertThat(FileNames.clean("x".repeat(400) + ".pdf")).hasSize(120).endsWith("xxx.pdf");
        assertThat(FileNames.clean("📎".repeat(200)).codePointCount(0, 240)).isEqualTo(120);
    }

    @Test
    void a_media_type_that_is_none_is_unknown_bytes() {
        assertThat(List.of(FileNames.mediaType("x"), FileNames.mediaType("a/b" + "c".repeat(200))))
                .containsOnly("application/octet-stream");
        assertThat(FileNames.mediaType("text/plain; charset=utf-8")).isEqualTo("text/plain; charset=utf-8");
    }

    private HttpResponse<String> upload(String where, String name, String type, int size) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--cut\r\nContent-Disposition: form-data; name=\"Filedata\"; filename=\"" + name
                        + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(new byte[size]);
        body.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        int port = mail.server().pages().port();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/mail/u/0/drafts/" + draft + "/" + where))
                .header("Host", "mail.localhost:" + port)
                .header("Cookie", Hosts.WORLD_COOKIE + "=" + mail.server().token(mail.world()))
                .header("HX-Request", "true")
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
