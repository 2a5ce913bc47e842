package dev.grindstone.chat.later;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LaterTest {
    private static final Workspace office = Workspace.open();

    private String message = "";

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void start() {
        office.world().reset();
        message = office.sql("SELECT id FROM chat.message WHERE text LIKE 'Release notes%'")
                .get(0);
    }

    private static Document later(String tab) {
        return office.page("/client/view/later" + tab);
    }

    private void save(int minutes) {
        office.run(
                "chat.save",
                SmallOffice.MAYA,
                Map.of(
                        "message",
                        message,
                        "due",
                        SmallOffice.NOW.plus(Duration.ofMinutes(minutes)).toString()));
    }

    private static List<String> voice() {
        return office.sql("SELECT text FROM chat.message WHERE author_id = 0 ORDER BY ts");
    }

    private static String badge() {
        return office.page("/client/sidebar").select("[data-x-rail]").attr("data-x-rail");
    }

    @Test
    void saved_messages_are_in_three_tabs() {
        office.run("chat.save", SmallOffice.MAYA, Map.of("message", message));

        Document page = later("");
        assertThat(page.select("[data-qa=saved_item] [data-part-entry-place]").text())
                .isEqualTo("#engineering");
        assertThat(page.select("[data-qa=later_tab_progress]").text()).isEqualTo("In progress 1");

        office.run("chat.complete", SmallOffice.MAYA, Map.of("message", message));
        assertThat(later("").select(".c-empty_state__title").text()).isEqualTo("Nothing saved for later");
        assertThat(later("?tab=completed").select("[data-qa=saved_item_text]").text())
                .startsWith("Release notes");

        office.run("chat.archiveSaved", SmallOffice.MAYA, Map.of("message", message));
        assertThat(later("?tab=archived").select("[data-qa=saved_item]")).hasSize(1);
        assertThat(later("?tab=completed").select(".c-empty_state__title").text())
                .isEqualTo("Nothing completed yet");
    }

    @Test
    void a_saved_message_falls_due_and_is_told_of() {
        save(30);
        assertThat(later("").select("[data-qa=saved_item_due]").text()).isEqualTo("Due in 30 minutes");
        assertThat(badge()).doesNotContain("later=");

        office.world().advance(Duration.ofMinutes(31));

        assertThat(voice()).singleElement().asString().startsWith("Reminder: a message from <@");
        assertThat(office.sql("SELECT attachments FROM chat.message WHERE subtype = 'bot_message' AND author_id = 0")
                        .get(0))
                .contains("Release notes:", "\"from_url\":\"/archives/" + office.key("engineering") + "/p");
        assertThat(badge()).contains("later=1").contains("dms=");
        assertThat(later("")
                        .select("[data-qa=saved_item_due][data-x-overdue=true]")
                        .text())
                .isEqualTo("Overdue by 1 minute");
        assertThat(office.page("/client/sidebar")
                        .select("[data-qa=channel_sidebar_name_banterbot]")
                        .text())
                .isEqualTo("Banterbot");
    }

    @Test
    void what_was_put_off_or_completed_does_not_ring() {
        save(30);
        save(90);
        office.world().advance(Duration.ofMinutes(31));
        assertThat(voice()).isEmpty();

        office.run("chat.complete", SmallOffice.MAYA, Map.of("message", message));
        office.world().advance(Duration.ofMinutes(90));
        assertThat(voice()).isEmpty();
        assertThat(office.world()
                        .turn(open ->
                                open.db("kit").fetch("SELECT command FROM kit.scheduled WHERE command LIKE 'chat.%'"))
                        .size())
                .isZero();
    }

    @Test
    void reminders_ring_for_whom_they_are() {
        office.run("chat.remind", SmallOffice.MAYA, Map.of("text", "Water the plants", "when", "in 20 minutes"));
        assertThat(later("").select("[data-qa=saved_item_text]").text()).isEqualTo("Water the plants");

        office.world().advance(Duration.ofMinutes(21));

        assertThat(voice()).containsExactly("Reminder: Water the plants");
        assertThat(office.sql("SELECT count(*) FROM chat.membership m JOIN chat.conversation c ON c.id ="
                        + " m.conversation_id WHERE c.direct_key = '0,1'"))
                .containsExactly("1");
    }

    @Test
    void a_reminder_of_a_channel_is_posted_there() {
        office.run(
                "chat.remind",
                SmallOffice.OMAR,
                Map.of("text", "Stand-up", "when", "in 20 minutes", "channel", "engineering"));

        office.world().advance(Duration.ofMinutes(21));

        assertThat(office.sql("SELECT m.text FROM chat.message m JOIN chat.conversation c ON c.id ="
                        + " m.conversation_id WHERE m.author_id = 0 AND c.name = 'engineering'"))
                .containsExactly("Reminder: Stand-up");
        assertThat(office.page("/client/pane?channel=" + office.key("engineering"))
                        .html())
                .contains("data-message-sender=\"USLACKBOT\"");
    }

    @Test
    void a_changed_reminder_rings_at_its_new_time_only() {
        Object id = office.run("chat.remind", SmallOffice.MAYA, Map.of("text", "Call", "when", "in 20 minutes"));
        office.run(
                "chat.changeReminder",
                SmallOffice.MAYA,
                Map.of(
                        "id",
                        id.toString(),
                        "due",
                        SmallOffice.NOW.plus(Duration.ofHours(2)).toString()));

        office.world().advance(Duration.ofHours(1));
        assertThat(voice()).isEmpty();
        office.world().advance(Duration.ofHours(2));
        assertThat(voice()).containsExactly("Reminder: Call");
    }

    @Test
    void menus_offer_times_and_what_can_be_done() {
        save(30);
        assertThat(office.page("/client/menu/later-due?item=saved-" + message)
                        .select("[role=menuitem]")
                        .eachText())
                .containsExactly(
                        "In 20 minutes",
                        "In 1 hour",
                        "In 3 hours",
                        "Tomorrow",
                        "Next week",
                        "Custom…",
                        "Remove the reminder");
        assertThat(office.page("/client/menu/later?item=saved-" + message)
                        .select("[role=menuitem]")
                        .eachText())
                .containsExactly("View in conversation", "Archive", "Remove from Later");
    }
}
