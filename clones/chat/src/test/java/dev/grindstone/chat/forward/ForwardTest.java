package dev.grindstone.chat.forward;

import static dev.grindstone.chat.SmallOffice.IRENE;
import static dev.grindstone.chat.SmallOffice.MAYA;
import static dev.grindstone.chat.SmallOffice.OMAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.chat.Workspace;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.kit.people.Person;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForwardTest {
    private Workspace office;

    @BeforeEach
    void open() {
        office = Workspace.open();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private String post(Person by, String channel, String text) {
        Object id = office.run("chat.post", by, Map.of("channel", channel, "text", text));
        return ts("id = " + id);
    }

    private String ts(String where) {
        return office.sql("SELECT ts FROM chat.message WHERE " + where).get(0).replaceFirst("(\\d{6})$", ".$1");
    }

    private Document pane(String channel) {
        return office.page("/client/pane?channel=" + office.key(channel));
    }

    private Element newest(String channel) {
        var rows = pane(channel).select("[data-qa=message_container]");
        return rows.get(rows.size() - 1);
    }

    private static String key(Person person) {
        return Id.USER.text(person.id());
    }

    private String link(String channel, String ts) {
        return "http://chat.localhost:7070/archives/" + office.key(channel) + "/p" + ts.replace(".", "");
    }

    @Test
    void a_forwarded_message_is_a_card_below_the_comment() {
        String ts = post(OMAR, "engineering", "The build is *green*");

        office.run(
                "chat.forward",
                MAYA,
                Map.of("channel", "engineering", "ts", ts, "users", List.of(office.key("general")), "text", "Look"));

        Element row = newest("general");
        assertThat(row.expectFirst("[data-qa=message-text]").text()).isEqualTo("Look");
        Element card = row.expectFirst(
                ".c-message_attachment[data-qa=message_attachment_default] [data-qa=forwarded_message_card]");
        assertThat(card.select("[data-qa=message_attachment_slack_msg_text] b").text())
                .isEqualTo("green");
        assertThat(card.text()).contains("omar", "Posted in #engineering");
        assertThat(card.select("[data-qa=message_attachment_view_message]").attr("href"))
                .isEqualTo("/archives/" + office.key("engineering") + "/p" + ts.replace(".", ""));
    }

    @Test
    void channels_get_it_each_and_people_together() {
        String ts = post(OMAR, "engineering", "News");

        office.run(
                "chat.forward",
                MAYA,
                Map.of(
                        "channel",
                        "engineering",
                        "ts",
                        ts,
                        "users",
                        List.of(office.key("general"), key(OMAR), key(IRENE))));

        assertThat(office.sql("SELECT c.kind FROM chat.message m JOIN chat.conversation c ON c.id = m.conversation_id"
                        + " WHERE m.attachments LIKE '%is_share%' ORDER BY c.kind"))
                .containsExactly("channel", "mpim");
    }

    @Test
    void forwarding_needs_somebody_and_a_message() {
        String ts = post(OMAR, "engineering", "News");

        assertThatThrownBy(() -> office.run("chat.forward", MAYA, Map.of("channel", "engineering", "ts", ts)))
                .hasMessageContaining("Choose at least one");
        assertThatThrownBy(() -> office.run(
                        "chat.forward",
                        MAYA,
                        Map.of("channel", "engineering", "ts", "1.000001", "users", List.of(office.key("general")))))
                .hasMessageContaining("no message");
        assertThatThrownBy(() -> office.run(
                        "chat.forward",
                        MAYA,
                        Map.of(
                                "channel",
                                "engineering",
                                "ts",
                                ts,
                                "users",
                                List.of(office.key("general"), "C0NOWHERE1"))))
                .hasMessageContaining("C0NOWHERE1");
        assertThat(office.sql("SELECT id FROM chat.message WHERE attachments IS NOT NULL"))
                .isEmpty();
    }

    @Test
    void what_is_private_stays_so_where_it_is_forwarded() {
        String ts = post(MAYA, "launch-plan", "The date is secret");
        office.run(
                "chat.forward",
                MAYA,
                Map.of("channel", "launch-plan", "ts", ts, "users", List.of(office.key("general"))));
        String secret = post(IRENE, "payroll", "Salaries");
        office.run("chat.forward", IRENE, Map.of("channel", "payroll", "ts", secret, "users", List.of("general")));

        Document pane = pane("general");
        assertThat(pane.text()).contains("The date is secret").doesNotContain("Salaries");
        assertThat(pane.text()).contains("from a private conversation");
    }

    @Test
    void a_permalink_shows_its_message_and_the_preview_can_go() {
        String ts = post(OMAR, "engineering", "Version <4.2> & more");
        String link = link("engineering", ts);
        String at = post(MAYA, "general", "See <" + link + "> please");

        Element row = newest("general");
        Element card = row.expectFirst("[data-qa=message_attachment_default]");
        assertThat(card.select("[data-qa=message_attachment_slack_msg_text]").text())
                .isEqualTo("Version <4.2> & more");
        assertThat(card.select("[data-qa=forwarded_message_card]")).isEmpty();
        assertThat(card.select(".c-message_attachment__delete[data-qa=message_attachment_delete_button]"))
                .hasSize(1);

        assertThatThrownBy(() -> office.run(
                        "chat.removeAttachment", OMAR, Map.of("channel", "general", "ts", at, "attachment", 1)))
                .hasMessageContaining("Only its author");
        office.run("chat.removeAttachment", MAYA, Map.of("channel", "general", "ts", at, "attachment", 1));
        assertThat(newest("general").select("[data-qa=message_attachment_default], .c-message__edited_label"))
                .isEmpty();
    }

    @Test
    void a_link_shows_what_the_world_tells_of_its_page() {
        office.run(
                "chat.describeLink",
                MAYA,
                Map.of(
                        "url",
                        "https://lumen.example/plan/",
                        "title",
                        "The <b>plan</b>",
                        "text",
                        "Twelve weeks",
                        "service",
                        "Lumen Docs"));
        post(MAYA, "general", "Read https://lumen.example/plan#top and `https://lumen.example/plan`");

        Element card = newest("general").expectFirst("[data-qa=message_attachment_default]");
        assertThat(card.select("[data-qa=message_attachment_title_link]").text())
                .isEqualTo("The <b>plan</b>");
        assertThat(card.text()).contains("Lumen Docs", "Twelve weeks");
        assertThatThrownBy(
                        () -> office.run("chat.describeLink", MAYA, Map.of("url", "javascript:alert(1)", "title", "x")))
                .hasMessageContaining("has to be an address");
    }

    @Test
    void previews_follow_an_edit() {
        String ts = post(OMAR, "engineering", "First");
        String other = post(OMAR, "engineering", "Second");
        String at = post(MAYA, "general", link("engineering", ts));

        office.run("chat.edit", MAYA, Map.of("channel", "general", "ts", at, "text", link("engineering", other)));

        assertThat(newest("general")
                        .select("[data-qa=message_attachment_slack_msg_text]")
                        .eachText())
                .containsExactly("Second");
        assertThat(newest("general").select(".c-message__edited_label").text()).isEqualTo("(edited)");
        office.run("chat.edit", MAYA, Map.of("channel", "general", "ts", at, "text", "No link"));
        assertThat(newest("general").select("[data-qa=message_attachment_default]"))
                .isEmpty();
    }

    @Test
    void nobody_learns_of_messages_by_linking_to_them() {
        String ts = post(IRENE, "payroll", "Salaries");
        String payroll =
                Id.CHANNEL.text(Long.parseLong(office.sql("SELECT id FROM chat.conversation WHERE name = 'payroll'")
                        .get(0)));
        post(MAYA, "general", "http://chat.localhost/archives/" + payroll + "/p" + ts.replace(".", ""));

        assertThat(newest("general").select("[data-qa=message_attachment_default]"))
                .isEmpty();
    }

    @Test
    void the_dialog_asks_for_names_or_channels() {
        String ts = post(OMAR, "engineering", "Words");
        Document dialog = office.page("/client/dialog/forward?channel=" + office.key("engineering") + "&ts=" + ts);

        assertThat(dialog.select("[role=dialog]").attr("aria-label")).isEqualTo("Forward this message");
        assertThat(dialog.select("[role=combobox]").attr("aria-label")).isEqualTo("Add names or channels");
        assertThat(dialog.select("[data-part-forward-card]").text()).contains("omar", "Words");
        assertThat(office.page("/client/picker?channels=true&q=eng")
                        .select("[role=option]")
                        .eachAttr("aria-label"))
                .containsExactly("engineering");
        assertThat(office.page("/client/picker?q=eng").select("[role=option]")).isEmpty();
    }

    @Test
    void reminders_are_offered_by_the_clock_of_the_world() {
        String ts = post(OMAR, "engineering", "Words");
        String query = "?channel=" + office.key("engineering") + "&ts=" + ts;

        Document menu = office.page("/client/menu/remind" + query);
        assertThat(menu.select("[role=menuitem]").eachText())
                .containsExactly("In 20 minutes", "In 1 hour", "In 3 hours", "Tomorrow", "Next week", "Custom…");
        assertThat(menu.select("[role=menuitem]").get(3).attr("data-x-args")).endsWith("due=2026-03-13T08:00:00Z");
        Document more = office.page("/client/menu" + query);
        assertThat(more.select(".p-message_actions_menu[role=menu] [role=menuitem] .c-menu_item__label")
                        .eachText())
                .containsSubsequence("Mark unread", "Remind me about this", "Copy link", "Pin to channel");
    }
}
