package dev.grindstone.chat.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    private static final Workspace office = Workspace.open();

    private String root = "";

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void start() {
        office.world().reset();
        root = office.sql("SELECT id FROM chat.message WHERE text LIKE 'Release notes%'")
                .get(0);
    }

    private void reply(String text) {
        office.world().advance(Duration.ofMinutes(1));
        String key = office.sql("SELECT ts FROM chat.message WHERE id = " + root)
                .get(0)
                .replaceFirst("(\\d{6})$", ".$1");
        office.run("chat.post", SmallOffice.LEO, Map.of("channel", "engineering", "text", text, "thread_ts", key));
    }

    private static Document threads() {
        return office.page("/client/view/threads");
    }

    @Test
    void without_a_followed_thread_the_list_says_what_will_be_there() {
        assertThat(threads().select(".c-empty_state__title").text()).isEqualTo("No threads yet");
    }

    @Test
    void a_followed_thread_has_its_root_its_last_replies_and_a_composer() {
        office.run("chat.follow", SmallOffice.MAYA, Map.of("message", root));

        Document page = threads();

        assertThat(page.select("[data-qa=threads_view_channel]").text()).isEqualTo("engineering");
        assertThat(page.select("[data-part-thread-head] p").text()).isEqualTo("omar and Leo Martins");
        assertThat(page.select("[data-qa=message_container]")).hasSize(3);
        assertThat(page.select(".c-message_kit__thread_message--root [data-qa=message-text]")
                        .text())
                .startsWith("Release notes");
        assertThat(page.select("banter-composer[data-x-mode=thread]")).hasSize(1);
        assertThat(page.select("[data-x-first-new=true]")).isEmpty();
        assertThat(page.select("[data-x-title='Threads - Lumen Works - Banter']"))
                .hasSize(1);
    }

    @Test
    void a_new_reply_is_told_in_the_side_bar_and_set_apart() {
        office.run("chat.follow", SmallOffice.MAYA, Map.of("message", root));
        reply("And <@" + dev.grindstone.chat.workspace.Id.USER.text(1) + ">, please look");

        Document bar = office.page("/client/sidebar?view=threads");
        assertThat(bar.select("[role=treeitem][aria-label=Threads] [data-qa=channel_sidebar_vall_threads]"
                                + "[data-sidebar-link-id=Vall_threads]")
                        .attr("data-x-unread"))
                .isEqualTo("true");
        assertThat(bar.select("[data-qa=channel_sidebar_vall_threads] [data-part-link-count]")
                        .text())
                .isEqualTo("1");
        assertThat(threads()
                        .select("[data-x-first-new=true] [data-qa=message-text]")
                        .text())
                .startsWith("And @Maya");
    }

    @Test
    void unfollowed_threads_and_conversations_out_of_sight_are_not_there() {
        office.run("chat.follow", SmallOffice.MAYA, Map.of("message", root));
        office.run("chat.unfollow", SmallOffice.MAYA, Map.of("message", root));

        assertThat(threads().select("[data-part-thread-card]")).isEmpty();
    }
}
