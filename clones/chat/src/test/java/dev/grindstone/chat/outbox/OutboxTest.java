package dev.grindstone.chat.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final Workspace office = Workspace.open();

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void start() {
        office.world().reset();
    }

    private static Document outbox(String query) {
        return office.page("/client/view/drafts" + query);
    }

    private static String in(int hours) {
        return SmallOffice.NOW.plus(Duration.ofHours(hours)).toString();
    }

    private static Object schedule() {
        return office.run(
                "chat.schedule",
                SmallOffice.MAYA,
                Map.of("channel", "engineering", "text", "Ship it", "post_at", in(5)));
    }

    private static List<String> sent() {
        return office.sql("SELECT text FROM chat.message WHERE text LIKE 'Ship%'");
    }

    @Test
    void drafts_are_counted_in_the_side_bar_and_listed() {
        assertThat(outbox("").select(".c-empty_state__title").text()).isEqualTo("No drafts");

        office.run("chat.saveDraft", SmallOffice.MAYA, Map.of("channel", "engineering", "text", "Half a *thought*"));

        Document page = outbox("");
        assertThat(page.select("[data-qa=draft_item] b").text()).isEqualTo("engineering");
        assertThat(page.select("[data-qa=draft_text]").text()).isEqualTo("Half a thought");
        assertThat(page.select("[data-qa=draft_edit]").attr("data-x-go")).isEqualTo(office.address("engineering"));
        assertThat(office.page("/client/sidebar")
                        .select("[role=treeitem][aria-label='Drafts & sent'] [data-qa=channel_sidebar_pdrafts]"
                                + " [data-part-link-count]")
                        .text())
                .isEqualTo("1");
    }

    @Test
    void scheduled_messages_are_edited_and_put_off() {
        Object id = schedule();
        assertThat(outbox("?tab=scheduled").select("[data-qa=draft_time]").text())
                .isEqualTo("Sends Today at 3:30 PM");

        office.run(
                "chat.editScheduled",
                SmallOffice.MAYA,
                Map.of("id", id.toString(), "text", "Ship it all", "post_at", in(9)));
        office.world().advance(Duration.ofHours(6));
        assertThat(sent()).isEmpty();
        office.world().advance(Duration.ofHours(4));
        assertThat(sent()).containsExactly("Ship it all");
        assertThat(outbox("?tab=scheduled").select(".c-empty_state__title").text())
                .isEqualTo("Nothing is scheduled");
    }

    @Test
    void a_refused_change_says_why_and_loses_nothing() {
        Object id = schedule();

        assertThatThrownBy(() -> office.run(
                        "chat.editScheduled", SmallOffice.MAYA, Map.of("id", id.toString(), "post_at", in(-1))))
                .hasMessageContaining("is not in the future: choose a later time");
        assertThatThrownBy(() ->
                        office.run("chat.editScheduled", SmallOffice.OMAR, Map.of("id", id.toString(), "text", "Mine")))
                .hasMessageContaining("no scheduled message");
        office.world().advance(Duration.ofHours(6));
        assertThat(sent()).containsExactly("Ship it");
    }

    @Test
    void sent_messages_lead_to_where_they_are() {
        Document page = outbox("?tab=sent");

        assertThat(page.select("[data-qa=sent_item] b").eachText()).containsExactly("launch-plan", "general");
        assertThat(page.select("[data-qa=sent_item]").eachAttr("data-x-entry")).allMatch(path -> path.contains("?ts="));
    }

    @Test
    void the_menu_offers_other_times() {
        assertThat(office.page("/client/menu/reschedule?id=" + schedule())
                        .select("[role=menuitem]")
                        .eachText())
                .containsExactly("Tomorrow at 9:00 AM", "Next Monday at 9:00 AM", "Custom time…");
    }
}
