package dev.grindstone.chat.unreads;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.grindstone.chat.Desk;
import dev.grindstone.chat.SmallOffice;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class UnreadsBrowserTest {
    private static Desk desk;

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
    }

    @Test
    void all_unreads_are_a_key_away_and_are_read_one_by_one_or_at_once() {
        desk.press("Control+Shift+A");
        assertThat(desk.page().url()).endsWith("/unreads");
        assertThat(desk.page().title()).isEqualTo("! Unreads - Lumen Works - Banter");
        assertThat(desk.qa("unreads_view_group").count()).isEqualTo(3);

        desk.click(desk.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Mark omar as read").setExact(true)));
        assertThat(desk.qa("unreads_view_group").count()).isEqualTo(2);
        desk.click(desk.qa("unreads_mark_all"));
        assertThat(desk.page().getByText("You’re all caught up").isVisible()).isTrue();
        assertThat(desk.page().title()).isEqualTo("Unreads - Lumen Works - Banter");
    }

    @Test
    void messages_can_be_used_where_they_stand_and_new_ones_come_by_themselves() {
        desk.press("Control+Shift+A");
        desk.qa("message_container").last().hover();
        desk.click(desk.qa("later").last());
        assertThat(desk.office().sql("SELECT state FROM chat.saved")).containsExactly("progress");

        desk.office().run("chat.post", SmallOffice.PRIYA, Map.of("channel", "design", "text", "Look at this"));
        desk.page().evaluate("() => window.grindstone.banter.changed()");
        desk.settle();
        assertThat(desk.qa("unreads_view_channel").first().textContent()).contains("design");
        desk.click(desk.qa("unreads_view_channel").first());
        assertThat(desk.page().url()).endsWith(desk.office().key("design"));
    }
}
