package dev.grindstone.chat.unreads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnreadsTest {
    private static final Workspace office = Workspace.open();

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void start() {
        office.world().reset();
    }

    private static Document unreads() {
        return office.page("/client/view/unreads");
    }

    private static List<String> places() {
        return unreads().select("[data-qa=unreads_view_channel]").eachText();
    }

    @Test
    void unread_messages_stand_together_by_conversation_the_liveliest_first() {
        Document page = unreads();

        assertThat(places()).containsExactly("Chris Baptiste", "omar", "engineering");
        assertThat(page.select("[data-x-title='Unreads - Lumen Works - Banter']"))
                .hasSize(1);
        assertThat(page.select("[data-qa=slack_kit_list][role=list][aria-label=Unreads]"))
                .hasSize(1);
        assertThat(page.select("[data-qa=unreads_view_group]").get(0).attr("aria-label"))
                .isEqualTo("Chris Baptiste, 1 new message");
        assertThat(page.select("[data-qa=unreads_view_group]")
                        .get(1)
                        .select("[data-qa=message-text]")
                        .text())
                .startsWith("Are you there?");
        assertThat(page.select("[data-qa=message_container]").eachAttr("data-msg-channel-id"))
                .contains(office.key("engineering"), office.key("@omar"));
        assertThat(page.select("[data-qa=unreads_summary]").text()).endsWith(" in 3 conversations");
    }

    @Test
    void looking_marks_nothing_as_read() {
        long before = office.world().version();

        unreads();

        assertThat(office.world().version()).isEqualTo(before);
    }

    @Test
    void one_conversation_is_marked_as_read_up_to_what_the_list_knows() {
        String args = unreads().select("[data-qa=unreads_mark_read]").get(1).attr("data-x-args");
        office.run("chat.post", SmallOffice.OMAR, Map.of("channel", office.key("@omar"), "text", "And now?"));

        assertThat(args).startsWith("channel=" + office.key("@omar") + "&ts=");
        office.run(
                "chat.markRead",
                SmallOffice.MAYA,
                Map.of("channel", office.key("@omar"), "ts", args.replaceFirst(".*ts=", "")));

        assertThat(unreads().select("[data-qa=unreads_view_group]").get(0).text())
                .contains("omar", "And now?");
        assertThat(unreads().text()).doesNotContain("Are you there?");
    }

    @Test
    void all_of_them_are_marked_as_read_at_once() {
        office.run("chat.markAllRead", SmallOffice.MAYA, Map.of());

        assertThat(unreads().select(".c-empty_state__title").text()).isEqualTo("You’re all caught up");
        assertThat(unreads().select("[data-qa=unreads_mark_all]")).isEmpty();
        assertThat(office.page("/client/sidebar").select("[data-x-unread=true]"))
                .isEmpty();
        long before = office.world().version();
        office.run("chat.markAllRead", SmallOffice.MAYA, Map.of());
        assertThat(office.world().version()).isEqualTo(before);
    }

    @Test
    void muted_conversations_are_left_out_unless_they_name_one() {
        office.run("chat.mute", SmallOffice.MAYA, Map.of("channel", office.key("@omar")));
        office.run("chat.mute", SmallOffice.MAYA, Map.of("channel", "engineering"));

        assertThat(places()).containsExactly("Chris Baptiste", "engineering");
    }

    @Test
    void a_long_absence_shows_the_first_messages_and_leads_to_the_rest() {
        for (int i = 0; i < 25; i++) {
            office.run("chat.post", SmallOffice.PRIYA, Map.of("channel", "design", "text", "note " + i));
        }

        Document page = unreads();
        assertThat(page.select("[data-qa=unreads_view_group]").get(0).select("[data-qa=message_container]"))
                .hasSize(20);
        assertThat(page.select("[data-qa=unreads_view_more]").text()).isEqualTo("Show 5 more in the conversation");
    }

    @Test
    void its_row_is_in_the_side_bar_of_those_who_want_it() {
        assertThat(office.page("/client/sidebar").select("#Punreads")).isEmpty();
        office.run("chat.setPreference", SmallOffice.MAYA, Map.of("name", "show_unreads", "value", "true"));

        Document bar = office.page("/client/sidebar");
        assertThat(bar.select("[role=treeitem][aria-label=Unreads]")).hasSize(1);
        assertThat(bar.select("[data-sidebar-link-id=Punreads]").attr("data-x-unread"))
                .isEqualTo("true");
        office.run("chat.markAllRead", SmallOffice.MAYA, Map.of());
        assertThat(office.page("/client/sidebar")
                        .select("[data-sidebar-link-id=Punreads]")
                        .attr("data-x-unread"))
                .isNotEqualTo("true");
    }
}
