package dev.grindstone.chat.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActivityTest {
    private static final Workspace office = Workspace.open();

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void start() {
        office.world().reset();
    }

    private static Document activity(String query) {
        return office.page("/client/view/activity-inbox" + query);
    }

    private static List<String> headlines(String query) {
        return activity(query).select("[data-qa=activity_headline]").eachText();
    }

    @Test
    void mentions_are_told_with_who_and_where() {
        Document page = activity("?tab=mentions");

        assertThat(headlines("?tab=mentions")).containsExactly("Mention in #engineering");
        assertThat(page.select("[data-qa=activity_item] b").eachText()).containsExactly("omar");
        assertThat(page.select("[data-qa=activity_item][data-x-new=true]")).hasSize(1);
        assertThat(office.page("/client/sidebar").select("[data-x-rail]").attr("data-x-rail"))
                .contains("activity-inbox=1");
        assertThat(page.select("[data-x-title='Activity - Lumen Works - Banter']"))
                .hasSize(1);
    }

    @Test
    void reactions_to_own_messages_are_told_and_those_to_others_are_not() {
        String own = office.sql("SELECT id FROM chat.message WHERE text LIKE 'Welcome%'")
                .get(0);
        assertThat(activity("?tab=reactions").select(".c-empty_state__title").text())
                .isEqualTo("Nothing here yet");

        office.run("chat.react", SmallOffice.OMAR, Map.of("message", own, "name", "tada"));
        office.run("chat.react", SmallOffice.PRIYA, Map.of("message", own, "name", "tada"));

        Document page = activity("?tab=reactions");
        assertThat(page.select("[data-qa=activity_headline]").eachText()).containsExactly("Reaction in #general");
        assertThat(page.select("[data-qa=activity_item]").text()).contains("reacted with");
        assertThat(page.select("[data-qa=activity_item] [data-stringify-emoji=':tada:']"))
                .hasSize(1);
    }

    @Test
    void reactions_are_new_until_the_list_was_left() {
        String own = office.sql("SELECT id FROM chat.message WHERE text LIKE 'Welcome%'")
                .get(0);
        office.run("chat.markRead", SmallOffice.MAYA, Map.of("channel", "engineering"));
        assertThat(rail()).doesNotContain("activity-inbox");
        office.run("chat.react", SmallOffice.OMAR, Map.of("message", own, "name", "tada"));

        assertThat(rail()).contains("activity-inbox=0");
        assertThat(headlines("?unread=1")).containsExactly("Reaction in #general");
        office.run("chat.seeActivity", SmallOffice.MAYA, Map.of());
        assertThat(rail()).doesNotContain("activity-inbox");
        assertThat(headlines("?unread=1")).isEmpty();
        assertThat(headlines("?tab=reactions")).containsExactly("Reaction in #general");

        long before = office.world().version();
        office.run("chat.seeActivity", SmallOffice.MAYA, Map.of());
        assertThat(office.world().version()).isEqualTo(before);
        office.world().advance(java.time.Duration.ofSeconds(1));
        office.run("chat.react", SmallOffice.PRIYA, Map.of("message", own, "name", "wave"));
        assertThat(headlines("?unread=1")).containsExactly("Reaction in #general");
    }

    private static String rail() {
        return office.page("/client/sidebar").select("[data-x-rail]").attr("data-x-rail");
    }

    @Test
    void replies_in_followed_threads_and_invitations_are_told() {
        String root = office.sql("SELECT id FROM chat.message WHERE text LIKE 'Release notes%'")
                .get(0);
        office.run("chat.follow", SmallOffice.MAYA, Map.of("message", root));

        assertThat(headlines("?tab=threads")).containsExactly("Thread in #engineering");
        assertThat(headlines("?tab=invitations"))
                .containsExactlyInAnyOrder("Invitation to #engineering", "Invitation to #design");
        assertThat(headlines("")).hasSize(4);
    }

    @Test
    void the_toggle_leaves_what_was_not_read() {
        assertThat(headlines("?unread=1")).containsExactly("Mention in #engineering");

        office.run("chat.markRead", SmallOffice.MAYA, Map.of("channel", "engineering"));

        assertThat(activity("?unread=1").select(".c-empty_state__title").text()).isEqualTo("You’re all caught up");
        assertThat(activity("?unread=1")
                        .select("[data-qa=activity_unreads_toggle]")
                        .attr("aria-checked"))
                .isEqualTo("true");
    }
}
