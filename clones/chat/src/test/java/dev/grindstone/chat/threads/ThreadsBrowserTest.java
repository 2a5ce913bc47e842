package dev.grindstone.chat.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.Desk;
import dev.grindstone.chat.SmallOffice;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class ThreadsBrowserTest {
    private static Desk desk;

    private String root = "";

    @BeforeAll
    static void open() {
        desk = Desk.open();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void start() {
        desk.start("general");
        String id = desk.office()
                .sql("SELECT id FROM chat.message WHERE text LIKE 'Release notes%'")
                .get(0);
        root = desk.office()
                .sql("SELECT ts FROM chat.message WHERE id = " + id)
                .get(0)
                .replaceFirst("(\\d{6})$", ".$1");
        desk.office().run("chat.follow", SmallOffice.MAYA, Map.of("message", id));
    }

    private void reply(String text) {
        desk.office().world().advance(Duration.ofMinutes(1));
        desk.office()
                .run("chat.post", SmallOffice.LEO, Map.of("channel", "engineering", "text", text, "thread_ts", root));
    }

    @Test
    void what_is_seen_is_read_and_the_line_above_it_stays() {
        reply("One more");
        desk.press("Control+Shift+T");

        assertThat(desk.page().url()).endsWith("/threads");
        assertThat(desk.page().locator("[data-x-first-new=true]").count()).isEqualTo(1);
        desk.settle();
        assertThat(desk.qa("channel_sidebar_vall_threads").getAttribute("data-x-unread"))
                .isNull();
        assertThat(desk.page().locator("[data-x-first-new=true]").count()).isEqualTo(1);
    }

    @Test
    void an_answer_is_written_in_the_list() {
        desk.press("Control+Shift+T");
        desk.page().locator("[data-x-threads] .ql-editor").click();
        desk.page().keyboard().type("From the list");
        desk.press("Enter");

        assertThat(desk.office()
                        .sql("SELECT text FROM chat.message WHERE thread_id IS NOT NULL ORDER BY ts DESC")
                        .get(0))
                .isEqualTo("From the list");
        assertThat(desk.page()
                        .locator("[data-x-threads] [data-qa=message-text]")
                        .last()
                        .textContent())
                .isEqualTo("From the list");
    }

    @Test
    void a_reply_of_others_comes_in_without_losing_what_is_being_written() {
        desk.press("Control+Shift+T");
        desk.page().locator("[data-x-threads] .ql-editor").click();
        desk.page().keyboard().type("Half");
        reply("Meanwhile");
        desk.page().evaluate("() => window.grindstone.banter.changed()");
        desk.settle();

        assertThat(desk.page()
                        .locator("[data-x-threads] [data-qa=message-text]")
                        .last()
                        .textContent())
                .isEqualTo("Meanwhile");
        assertThat(desk.page().locator("[data-x-threads] .ql-editor").textContent())
                .isEqualTo("Half");
    }
}
