package dev.grindstone.mail.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.Mailbox;
import dev.grindstone.mail.conversation.Newsroom;
import java.net.http.HttpResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttachmentTest {
    private Mailbox mail;
    private String message;

    @BeforeAll
    void open() {
        mail = Mailbox.open(new Newsroom());
        message = mail.value("SELECT id FROM mail.message WHERE subject = 'Fender drawings'");
    }

    @AfterAll
    void close() {
        mail.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1, inline, image/png, inline; filename=\"fender.png\"",
        "1, safe, image/png, attachment; filename=\"fender.png\"",
        "2, inline, application/pdf, inline; filename=\"offer-2214.pdf\"",
        "2, attd, application/pdf, attachment; filename=\"offer-2214.pdf\"",
        "3, inline, text/csv, inline; filename=\"prices.csv\"",
        "8, inline, text/html, attachment; filename=\"page.html\"",
        "9, inline, application/octet-stream, attachment; filename=\"_.._evil___X_ y_gpj.exe\""
    })
    void a_file_is_given_out_by_what_it_is_and_never_runs(int number, String how, String type, String disposition) {
        var headers = attachment(number, how).headers();

        assertThat(headers.firstValue("Content-Type").orElse("").replace(" ", ""))
                .startsWith(type);
        assertThat(headers.firstValue("Content-Disposition").orElse("")).isEqualTo(disposition);
        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("sandbox");
        assertThat(headers.firstValue("X-Y")).isEmpty();
        assertThat(headers.firstValue("X")).isEmpty();
    }

    @Test
    void a_hostile_name_loses_what_could_break_out_of_it() {
        assertThat(Disposition.of("../..\\evil\"\r\nX: y\u202Egpj.exe", true))
                .isEqualTo("attachment; filename=\"_.._evil___X_ y_gpj.exe\"");
        assertThat(Disposition.of("Ängebot 5%;.pdf", false))
                .isEqualTo("inline; filename=\"_ngebot 5__.pdf\"; filename*=UTF-8''%C3%84ngebot%205%25%3B.pdf");
        assertThat(Disposition.of(" ", true)).isEqualTo("attachment; filename=\"attachment\"");
        assertThat(Disposition.mediaType("text/html\r\nX: y")).isEqualTo("application/octet-stream");
        assertThat(Disposition.mediaType("Text/Calendar; method=REQUEST")).isEqualTo("text/calendar");
    }

    @Test
    void what_is_not_there_is_said() {
        assertThat(attachment(10, "safe").body()).isEqualTo("The message has 9 attachments, and none is '0.10'.");
        assertThat(attachment(10, "safe").statusCode()).isEqualTo(404);
        assertThat(mail.get("/mail/u/0/preview?permmsgid=msg-f:7&attid=0.1").body())
                .isEqualTo("There is no message msg-f:7 in the mailbox of nora@harbour.example.");
        assertThat(mail.get("/mail/u/0/preview?permmsgid=msg-f:" + message + "&attid=0.0")
                        .body())
                .isEqualTo("The message itself is no attachment: the first one is 0.1.");
    }

    @Test
    void all_files_come_as_one_zip_the_same_each_time() {
        String path = "/mail/u/0/view/att?disp=zip&permmsgid=msg-f:" + message;
        HttpResponse<String> zip = mail.get(path);

        assertThat(zip.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"Fender drawings.zip\"");
        assertThat(zip.body())
                .startsWith("PK")
                .contains("fender.png", "prices.csv", "page.html")
                .doesNotContain("../");
        assertThat(mail.get(path).body()).isEqualTo(zip.body());
    }

    @Test
    void a_preview_shows_an_image_pages_a_table_or_text() {
        assertThat(preview(1).select("[data-part-viewer-stage] > img").attr("src"))
                .endsWith("&disp=inline");
        assertThat(preview(2).select("[data-part-viewer-page]").eachAttr("alt"))
                .containsExactly("Page 1 of 2", "Page 2 of 2");
        assertThat(preview(3).select("th").eachText()).containsExactly("Fender", "Length", "Price");
        assertThat(preview(3).select("td").eachText()).contains("1,200 mm", "€ 2.090");
        assertThat(preview(4).select("pre").text()).contains("Ask for the gate key.");
        assertThat(preview(4).select("[role=dialog][aria-modal=true]").attr("aria-label"))
                .isEqualTo("notes.txt");
        assertThat(preview(8).select("pre").text()).isEqualTo("<script>parent.hit(1)</script>");
    }

    @Test
    void a_damaged_file_says_so_and_one_without_preview_too() {
        for (int damaged : new int[] {5, 6}) {
            assertThat(preview(damaged).select("[role=status] p").text())
                    .isEqualTo("This file cannot be shown: it is damaged, or has a password. Download it to try another"
                            + " program.");
            assertThat(card(damaged).headers().firstValue("Content-Type").orElse(""))
                    .startsWith("image/svg+xml");
            assertThat(card(damaged).body()).contains("Cannot be shown");
        }
        assertThat(preview(7).select("[role=status] p").text())
                .isEqualTo("There is no preview of files of this type. Download it to open it.");
    }

    @Test
    void a_page_is_drawn_once_and_the_same() {
        byte[] offer = mail.world()
                .turn(open -> open.db("mail")
                        .fetchSingle("SELECT content FROM mail.attachment WHERE name = 'offer-2214.pdf'")
                        .get(0, byte[].class));
        byte[] first = new PdfPages().png(offer, 1, 400).orElseThrow();

        assertThat(new PdfPages().png(offer, 1, 400))
                .hasValueSatisfying(again -> assertThat(again).isEqualTo(first));
        assertThat(first).startsWith(0x89, 'P', 'N', 'G');
        assertThat(new PdfPages().png(offer, 3, 400)).isEmpty();
        assertThat(new PdfPages().count(offer)).isEqualTo(2);
        assertThat(new PdfPages().count(new byte[0])).isZero();
        assertThat(card(2).headers().firstValue("Content-Type").orElse("")).startsWith("image/png");
    }

    @Test
    void a_sheet_is_read_with_quotes_separators_and_short_rows() {
        Sheet sheet = Sheet.parse("\uFEFFa;b;c\r\n\"x;1\";\"say \"\"hi\"\"\"\n1;2;3;4");

        assertThat(sheet.rows().get(1)).containsExactly("x;1", "say \"hi\"");
        assertThat(sheet.width()).isEqualTo(4);
        assertThat(sheet.cell(sheet.rows().get(1), 3)).isEmpty();
        assertThat(Sheet.parse("").rows()).isEmpty();
        assertThat(Sheet.parse("a,b\n".repeat(900)).isCut()).isTrue();
    }

    private HttpResponse<String> attachment(int number, String how) {
        return mail.get("/mail/u/0/view/att?permmsgid=msg-f:" + message + "&attid=0." + number + "&disp=" + how);
    }

    private HttpResponse<String> card(int number) {
        return mail.get("/mail/u/0/preview/card?permmsgid=msg-f:" + message + "&attid=0." + number);
    }

    private Document preview(int number) {
        return mail.page("/mail/u/0/preview?permmsgid=msg-f:" + message + "&attid=0." + number);
    }
}
