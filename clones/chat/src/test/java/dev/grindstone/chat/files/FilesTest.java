package dev.grindstone.chat.files;

import static dev.grindstone.chat.SmallOffice.CHRIS;
import static dev.grindstone.chat.SmallOffice.IRENE;
import static dev.grindstone.chat.SmallOffice.MAYA;
import static dev.grindstone.chat.SmallOffice.OMAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.chat.Workspace;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.kit.people.Person;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FilesTest {
    private Workspace office;

    @BeforeEach
    void open() {
        office = Workspace.open();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private long add(Person by, String name, Object content) {
        return (Long) office.run("chat.addFile", by, Map.of("name", name, "content", content));
    }

    private void share(Person by, String channel, String text, Long... files) {
        office.run("chat.shareFiles", by, Map.of("channel", channel, "text", text, "files", List.of(files)));
    }

    private long shared(Person by, String channel, String name, Object content) {
        long file = add(by, name, content);
        share(by, channel, "", file);
        return file;
    }

    private Element card(String channel, long file) {
        Document pane = office.page("/client/pane?channel=" + office.key(channel));
        return pane.expectFirst("[data-qa=message_file].c-file_entity[data-id=" + Id.FILE.text(file) + "]");
    }

    private HttpResponse<String> bytes(String address) {
        return office.server().get(office.world(), address);
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    }

    private String address(String file, long id, String name) {
        return "/" + file + "/"
                + office.sql("SELECT id FROM chat.team").stream()
                        .map(team -> Id.TEAM.text(Long.parseLong(team)))
                        .findFirst()
                        .orElseThrow()
                + "-" + Id.FILE.text(id) + (file.equals("files-tmb") ? "-x/" : "/") + name;
    }

    @Test
    void a_picture_stands_in_its_message_as_scripts_find_it() {
        long file = shared(OMAR, "engineering", "Board.PNG", Samples.png(1200, 600));

        Element card = card("engineering", file);

        assertThat(card.select("[data-qa=file_name]").text()).isEqualTo("Board.PNG");
        Element link = card.expectFirst("a[data-qa=message_file_link]");
        assertThat(link.attr("href")).matches("/files-pri/T\\w+-F\\w+/board\\.png");
        Element image = link.expectFirst("img");
        assertThat(image.attr("src")).matches("/files-tmb/T\\w+-F\\w+-\\w+/board_720\\.png");
        assertThat(image.attr("width") + "x" + image.attr("height")).isEqualTo("360x180");
        assertThat(card.select("[data-qa=file-collapse-button][aria-expanded=true]"))
                .hasSize(1);
        Element actions = card.expectFirst("[data-qa=file_actions][role=group]");
        assertThat(actions.select("a[data-qa=download_action][download]").attr("href"))
                .matches("/files-pri/T\\w+-F\\w+/download/board\\.png");
        assertThat(actions.select("button[data-qa=share_file], button[data-qa=more_file_actions]"))
                .hasSize(2);
    }

    @Test
    void other_files_are_cards_and_texts_show_their_beginning() {
        long pdf = shared(OMAR, "engineering", "plan.pdf", "%PDF-1.4");
        long table = shared(OMAR, "engineering", "sums.csv", "what,sum\n\"a, b\",3\n<b>,4\n");
        long text =
                shared(OMAR, "engineering", "run.log", String.join("\n", List.of("1", "2", "3", "4", "5", "6", "7")));

        assertThat(card("engineering", pdf)
                        .select("a.c-pillow_file[data-qa=message_file_link]")
                        .text())
                .isEqualTo("plan.pdf PDF · 8 bytes");
        assertThat(card("engineering", table).select("td").eachText())
                .containsExactly("what", "sum", "a, b", "3", "<b>", "4");
        assertThat(card("engineering", text).select("[data-part-line]")).hasSize(5);
        assertThat(card("engineering", text).select("[data-qa=file_expand]").text())
                .isEqualTo("+ 2 more lines");
    }

    @Test
    void a_snippet_has_its_words_marked_and_no_markup_of_its_own() {
        long file = (Long) office.run(
                "chat.addFile",
                MAYA,
                Map.of(
                        "name",
                        "count.py",
                        "title",
                        "Count",
                        "snippet",
                        true,
                        "content",
                        "def f(): # <script>alert(1)</script>\n    return \"</pre><img onerror=x>\" + 42"));
        share(MAYA, "engineering", "Look", file);

        Element code = card("engineering", file).expectFirst("pre");

        assertThat(code.select("[data-x-code=keyword]").eachText()).containsExactly("def", "return");
        assertThat(code.select("[data-x-code=comment]").text()).isEqualTo("# <script>alert(1)</script>");
        assertThat(code.select("[data-x-code=number]").text()).isEqualTo("42");
        assertThat(code.select("script, img")).isEmpty();
        assertThat(office.page("/client/file/code?file=" + Id.FILE.text(file)).select("pre > span"))
                .hasSize(2);
    }

    @Test
    void names_are_made_harmless() {
        long folder = add(MAYA, "../../etc/pass\u202Ewd<b>.txt", "x");
        long none = add(MAYA, "...", "x");
        long endless = add(MAYA, "a".repeat(400) + ".pdf", "x");

        assertThat(office.sql("SELECT name FROM chat.file WHERE id = " + folder))
                .containsExactly("pass_wd_b_.txt");
        assertThat(office.sql("SELECT name FROM chat.file WHERE id = " + none)).containsExactly("untitled");
        assertThat(office.sql("SELECT name FROM chat.file WHERE id = " + endless)
                        .get(0))
                .hasSize(120)
                .endsWith("a.pdf");
    }

    @Test
    void what_could_run_is_never_shown_as_a_page() {
        long page = shared(OMAR, "engineering", "x.html", "<script>alert(1)</script>");
        long drawing = shared(OMAR, "engineering", "x.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        long lie = shared(OMAR, "engineering", "x.png", "<script>alert(1)</script>");
        long named = (Long)
                office.run("chat.addFile", OMAR, Map.of("name", "y", "type", "image/png", "content", "<script>"));

        assertThat(type(bytes(address("files-pri", page, "x.html")))).isEqualTo("text/plain");
        assertThat(type(bytes(address("files-pri", drawing, "x.svg")))).isEqualTo("application/octet-stream");
        assertThat(bytes(address("files-tmb", drawing, "x_360.png")).headers().firstValue("Content-Disposition"))
                .get()
                .asString()
                .startsWith("attachment");
        assertThat(card("engineering", lie).select("img")).isEmpty();
        assertThat(office.sql("SELECT media_type FROM chat.file WHERE id IN (" + lie + "," + named + ") ORDER BY id"))
                .containsOnly("application/octet-stream");
        HttpResponse<String> answer = bytes(address("files-pri", page, "x.html"));
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void bytes_come_to_be_looked_at_or_to_be_saved() {
        long file = shared(OMAR, "engineering", "Söder \"1\".png", Samples.png(800, 400));

        HttpResponse<String> inline = bytes(address("files-pri", file, "any.png"));
        HttpResponse<String> download = bytes(address("files-pri", file, "download/any.png"));
        HttpResponse<String> thumb = bytes(address("files-tmb", file, "any_360.png"));

        assertThat(type(inline)).isEqualTo("image/png");
        assertThat(inline.headers().firstValue("Content-Disposition"))
                .contains("inline; filename*=UTF-8''S%C3%B6der%20_1_.png");
        assertThat(download.headers().firstValue("Content-Disposition"))
                .get()
                .asString()
                .startsWith("attachment");
        assertThat(type(download)).isEqualTo("application/octet-stream");
        assertThat(type(thumb)).isEqualTo("image/png");
        assertThat(thumb.body().length()).isLessThan(inline.body().length());
    }

    @Test
    void whoever_does_not_see_the_conversation_does_not_see_the_file() {
        long secret = shared(IRENE, "payroll", "salaries.csv", "a,b");

        assertThat(bytes(address("files-pri", secret, "salaries.csv")).statusCode())
                .isEqualTo(404);
        assertThat(bytes("/client/file?file=" + Id.FILE.text(secret)).statusCode())
                .isEqualTo(400);
        assertThat(bytes("/files/U0/" + Id.FILE.text(secret) + "/x").statusCode())
                .isEqualTo(404);
        assertThatThrownBy(() -> share(MAYA, "general", "", secret)).hasMessageContaining("that you can share");
    }

    @Test
    void what_is_too_large_or_too_much_is_refused_and_nothing_is_lost() {
        assertThatThrownBy(() -> add(MAYA, "big.bin", new byte[20_000_001])).hasMessageContaining("larger than 20 MB");
        Long[] many =
                IntStream.range(0, 11).mapToObj(i -> add(MAYA, i + ".txt", "x")).toArray(Long[]::new);
        assertThatThrownBy(() -> share(MAYA, "general", "All", many)).hasMessageContaining("at most 10 files, not 11");
        assertThat(office.sql("SELECT text FROM chat.message WHERE text = 'All'"))
                .isEmpty();
        assertThat(add(MAYA, "fits.bin", new byte[20_000_000])).isPositive();
    }

    @Test
    void a_broken_picture_harms_nobody() {
        byte[] cut = java.util.Arrays.copyOf(Samples.png(900, 900), 60);
        byte[] bomb = Samples.png(10, 10);
        bomb[16] = 0;
        bomb[17] = 0;
        bomb[18] = 0x75; // 30000 wide
        bomb[19] = 0x30;
        bomb[22] = 0x75;
        bomb[23] = 0x30;

        long half = shared(OMAR, "engineering", "half.png", cut);
        long huge = shared(OMAR, "engineering", "huge.png", bomb);

        assertThat(bytes(address("files-tmb", half, "half_360.png")).statusCode())
                .isEqualTo(200);
        assertThat(bytes(address("files-tmb", huge, "huge_360.png")).statusCode())
                .isEqualTo(200);
        assertThat(card("engineering", huge).select("img").attr("width")).isEqualTo("360");
    }

    @Test
    void a_file_has_a_menu_details_and_a_permalink() {
        long file = shared(MAYA, "engineering", "plan.pdf", "%PDF-1.4");
        String key = Id.FILE.text(file);

        Document menu = office.page("/client/menu/file?file=" + key);
        assertThat(menu.select("[role=menuitem]").eachText())
                .containsExactly("View file details", "Copy link to file", "View raw", "Delete file…");
        Document details = office.page("/client/file?file=" + key);
        assertThat(details.select("[data-part-file-places] a").text()).isEqualTo("#engineering");
        assertThat(bytes("/files/U0/" + key + "/plan.pdf").headers().firstValue("Location"))
                .get()
                .asString()
                .contains("/archives/" + office.key("engineering") + "/p");
        long others = shared(CHRIS, "design", "a.txt", "x");
        assertThat(office.page("/client/dialog/snippet")
                        .select("[data-qa=snippet_title], [data-qa=snippet_type] option"))
                .hasSizeGreaterThan(10);
        assertThatThrownBy(() -> office.run("chat.editFile", MAYA, Map.of("id", Id.FILE.text(others), "content", "y")))
                .hasMessageContaining("no file");
    }

    @Test
    void a_deleted_file_leaves_the_words_of_its_message() {
        long file = add(MAYA, "a.txt", "x");
        share(MAYA, "general", "Words", file);
        long alone = shared(MAYA, "general", "b.txt", "y");

        office.run("chat.deleteFile", MAYA, Map.of("id", Id.FILE.text(file)));
        office.run("chat.deleteFile", MAYA, Map.of("id", alone));

        assertThat(office.page("/client/pane?channel=" + office.key("general")).select("[data-qa=message_file]"))
                .isEmpty();
        assertThat(office.sql("SELECT text FROM chat.message WHERE text IN ('Words', '')"))
                .containsExactly("Words");
    }

    @Test
    void files_wait_in_the_draft_and_go_with_a_scheduled_message() {
        long file = add(MAYA, "a.txt", "x");
        Map<String, Object> place = new HashMap<>(Map.of("channel", "general", "files", List.of(file)));
        office.run("chat.saveDraft", MAYA, place);

        Document pane = office.page("/client/pane?channel=" + office.key("general"));
        assertThat(pane.select("[data-qa=composer_file_upload] > [data-qa=file_upload_preview]")
                        .attr("data-id"))
                .isEqualTo(Id.FILE.text(file));
        assertThat(pane.select("input[type=file][data-qa=file_upload].p-hidden_file_input[multiple]"))
                .hasSize(1);
        assertThat(pane.select("button[data-qa=msg_input_file_btn_inset]").attr("aria-label"))
                .isEqualTo("Attach");
        office.run("chat.saveDraft", MAYA, Map.of("channel", "general", "text", "more"));
        assertThat(office.sql("SELECT files FROM chat.draft")).containsExactly(Long.toString(file));

        place.put("post_at", "2026-03-12T12:00:00Z");
        Object id = office.run("chat.schedule", MAYA, place);
        office.run("chat.sendScheduled", MAYA, Map.of("id", id));
        assertThat(card("general", file)).isNotNull();
    }
}
