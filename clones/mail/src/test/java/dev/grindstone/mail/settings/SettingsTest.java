package dev.grindstone.mail.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.mail.Mailbox;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final Mailbox mail = Mailbox.open();

    @AfterEach
    void close() {
        mail.close();
    }

    private Document tab(String route) {
        return mail.page("/mail/u/0/settings/" + route);
    }

    @Test
    void each_quick_choice_is_stored_and_the_list_shows_it() {
        mail.post("/mail/u/0/settings", Map.of("PTEbIb", "compact"));
        mail.post("/mail/u/0/settings", Map.of("page_size", "10"));
        mail.post("/mail/u/0/settings", Map.of("shortcuts", "off"));

        assertThat(mail.list("all").select("[data-x-density=compact]")).hasSize(1);
        assertThat(mail.list("all").select("tr.zA")).hasSize(10);
        assertThat(mail.page("/mail/u/0/").select("[data-x-shortcuts=off]")).hasSize(1);
        assertThat(mail.page("/mail/u/0/settings")
                        .select("input[name=PTEbIb][checked]")
                        .eachAttr("value"))
                .containsExactly("compact");
    }

    @Test
    void a_value_that_is_not_offered_is_refused() {
        var answer = mail.post("/mail/u/0/settings", Map.of("page_size", "7"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("page_size is '7', but must be one of [10, 15, 20, 25, 50, 100]");
        assertThat(mail.sql("SELECT * FROM mail.preference")).isEmpty();
    }

    @Test
    void tabs_that_have_something_to_offer_are_linked_and_other_routes_lead_to_general() {
        Document labels = tab("labels");

        assertThat(labels.select("h1").text()).isEqualTo("Settings");
        assertThat(labels.select("a[class='f0 ou']").eachText())
                .containsExactly(
                        "General",
                        "Labels",
                        "Inbox",
                        "Accounts",
                        "Filters and Blocked Addresses",
                        "Forwarding and POP/IMAP",
                        "Add-ons",
                        "Chat and Meet",
                        "Advanced",
                        "Offline",
                        "Themes");
        assertThat(labels.select("a[class='f0 ou']").eachAttr("href"))
                .element(1)
                .asString()
                .matches("http://.*/mail/u/0/#settings/labels");
        assertThat(labels.select("a[aria-current=page]").text()).isEqualTo("Labels");
        for (String route : List.of("general", "nonsense")) {
            assertThat(tab(route).select("a[aria-current=page]").text())
                    .as(route)
                    .isEqualTo("General");
        }
        assertThat(tab("general").select("button[type=submit]").text()).isEqualTo("Save Changes");
    }

    @Test
    void tabs_without_a_choice_say_why() {
        assertThat(tab("chat").text()).contains("This mailbox holds no chats and no calls.");
        assertThat(tab("offline").text()).contains("Mail is kept on the server only.");
    }

    @Test
    void a_theme_is_kept_with_the_mailbox_and_worn_by_the_page() {
        assertThat(tab("oldthemes").select("input[name=theme][checked]").eachAttr("value"))
                .containsExactly("system");
        assertThat(mail.page("/mail/u/0/").select("[data-x-theme=system][data-x-scheme=system]"))
                .hasSize(1);

        mail.post("/mail/u/0/settings", Map.of("theme", "night"));

        assertThat(mail.page("/mail/u/0/").select("[data-x-theme=night][data-x-scheme=dark]"))
                .hasSize(1);
        assertThat(mail.post("/mail/u/0/settings", Map.of("theme", "neon")).body())
                .contains("theme is 'neon', but must be one of [system, light, dark");
    }

    @Test
    void other_addresses_to_send_as_are_listed_added_made_the_default_and_removed() {
        assertThat(Mailbox.snackbar(mail.post(
                        "/mail/u/0/aliases/add", Map.of("address", "nora+yard@harbour.example", "name", "Yard"))))
                .isEqualTo("nora+yard@harbour.example was added.");
        mail.post("/mail/u/0/aliases/add", Map.of("address", "desk@away.example", "name", ""));
        mail.post("/mail/u/0/aliases/default", Map.of("address", "nora+yard@harbour.example"));

        assertThat(tab("accounts")
                        .select("[aria-label='Addresses to send as'] li")
                        .eachText())
                .containsExactly(
                        "Nora Lindqvist <nora@harbour.example> make default",
                        "Nora Lindqvist <desk@away.example> unverified verify re-send email delete",
                        "Yard <nora+yard@harbour.example> default delete");
        assertThat(mail.page("/mail/u/0/compose?kind=new").html()).contains("Yard &lt;nora+yard@harbour.example&gt;");
        mail.run("mail.send", Map.of("to", "ben@harbour.example", "subject", "As the yard", "text", "x"));
        assertThat(mail.value("SELECT from_email FROM mail.message WHERE subject = 'As the yard'"))
                .isEqualTo("nora+yard@harbour.example");
        mail.post("/mail/u/0/aliases/delete", Map.of("address", "nora+yard@harbour.example"));
        assertThat(mail.post("/mail/u/0/aliases/add", Map.of("address", "x", "name", ""))
                        .body())
                .isEqualTo("'x' is not a mail address: write name@host.tld.");
        mail.post(
                "/mail/u/0/settings/accounts",
                Map.of("sender_name_kind", "own", "sender_name", "", "answers_to", "office@harbour.example"));
        assertThat(tab("accounts").select("input[name=answers_to]").val()).isEqualTo("office@harbour.example");
    }

    @Test
    void there_are_no_add_ons_and_the_tab_says_so() {
        assertThat(tab("addons")
                        .select("section[aria-label='Installed add-ons']")
                        .text())
                .contains("No add-ons are installed.");
    }

    @Test
    void saving_what_is_so_already_writes_nothing() {
        var answer = mail.post(
                "/mail/u/0/settings/general",
                Map.of(
                        "page_size",
                        "50",
                        "undo_seconds",
                        "10",
                        "snippets",
                        "on",
                        "signatures",
                        "1",
                        "vacation",
                        "off",
                        "first_day",
                        "2026-03-12",
                        "last_day",
                        ""));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(Mailbox.snackbar(answer)).isEqualTo("Your preferences have been saved.");
        assertThat(mail.sql("SELECT * FROM mail.preference")).isEmpty();
        assertThat(mail.sql("SELECT * FROM mail.vacation")).isEmpty();
    }

    @Test
    void one_wrong_field_keeps_the_whole_form_from_being_stored() {
        var answer = mail.post(
                "/mail/u/0/settings/general",
                Map.of(
                        "undo_seconds",
                        "30",
                        "signatures",
                        "1",
                        "sig_id",
                        "",
                        "sig_name",
                        "Work",
                        "sig_html",
                        "Nora",
                        "vacation",
                        "on",
                        "first_day",
                        "2026-03-12",
                        "last_day",
                        "2026-03-01",
                        "text",
                        "Away"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("last_day is 2026-03-01, before first_day 2026-03-12: give a later day, or none");
        assertThat(mail.sql("SELECT * FROM mail.preference")).isEmpty();
        assertThat(mail.sql("SELECT * FROM mail.passage")).isEmpty();
    }

    @Test
    void a_category_without_a_tab_lies_in_the_inbox() {
        int before = mail.subjects("inbox").size();
        mail.post("/mail/u/0/settings/inbox", Map.of("tabs", List.of("", "social")));

        Document inbox = mail.list("inbox");
        assertThat(inbox.select("[role=tab]").eachAttr("data-x-kind")).containsExactly("primary", "social");
        assertThat(mail.subjects("inbox")).contains("Spring tides are coming").hasSizeGreaterThan(before);
        assertThat(inbox.select("[data-part-view]").attr("data-title")).startsWith("Inbox (5)");

        mail.post("/mail/u/0/settings/inbox", Map.of("tabs", ""));
        assertThat(mail.list("inbox").select("[role=tab], .at[title=Inbox]")).isEmpty();

        var wrong = mail.post("/mail/u/0/settings/inbox", Map.of("tabs", "gossip"));
        assertThat(wrong.body())
                .contains("tabs names 'gossip', but a tab can only be one of [promotions, social, updates, forums]");
    }

    @Test
    void the_name_on_mail_can_be_another_one() {
        mail.post("/mail/u/0/settings/accounts", Map.of("sender_name_kind", "other", "sender_name", "Harbour Desk"));
        assertThat(mail.page("/mail/u/0/compose?kind=new")
                        .select("input[name=from]")
                        .attr("data-x-header"))
                .isEqualTo("Harbour Desk <nora@harbour.example>");
        Object id = mail.run("mail.send", Map.of("to", "ben@harbour.example", "text", "One?"));
        assertThat(mail.value("SELECT from_name FROM mail.message WHERE id = " + id))
                .isEqualTo("Harbour Desk");
        assertThat(tab("accounts").select("[data-part-send-as]").text())
                .isEqualTo("Harbour Desk <nora@harbour.example>");

        var wrong = mail.post("/mail/u/0/settings/accounts", Map.of("sender_name", "A <b>"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("sender_name is 'A <b>', but a name has at most 100 characters");
    }

    @Test
    void signatures_stand_below_what_is_written_and_go_when_deleted() {
        mail.post(
                "/mail/u/0/settings/general",
                Map.of(
                        "signatures",
                        "1",
                        "sig_id",
                        List.of("", ""),
                        "sig_name",
                        List.of("Work", "Short"),
                        "sig_html",
                        List.of("<b>Nora</b><script>alert(1)</script>", "N."),
                        "signature_new",
                        "0",
                        "signature_answer",
                        "1"));
        String message = String.format(
                "%016x", Long.parseLong(mail.value("SELECT id FROM mail.message WHERE subject LIKE 'Invoice%'")));

        assertThat(mail.page("/mail/u/0/compose?kind=new")
                        .select("[g_editable] .gmail_signature")
                        .html())
                .isEqualTo("<b>Nora</b>");
        for (String kind : List.of("reply", "forward")) {
            assertThat(mail.page("/mail/u/0/compose?kind=" + kind + "&message=" + message)
                            .select("[g_editable] > .gmail_signature")
                            .text())
                    .as(kind)
                    .isEqualTo("N.");
        }

        mail.run("mail.deleteSignature", Map.of("id", mail.value("SELECT signature_new FROM mail.preference")));
        assertThat(mail.page("/mail/u/0/compose?kind=new").select(".gmail_signature"))
                .isEmpty();
        assertThat(mail.value("SELECT signature_new FROM mail.preference")).isEqualTo("0");
    }

    @Test
    void kept_texts_need_a_name_of_their_own() {
        Object id = mail.run("mail.saveTemplate", Map.of("name", "Thanks", "subject", "Got it", "text", "Thank you."));
        mail.run("mail.saveTemplate", Map.of("id", id, "text", "Many thanks."));
        mail.run("mail.setPreferences", Map.of("templates", "on"));

        Document list = mail.page("/mail/u/0/templates");
        assertThat(list.select("[data-part-template-name]").eachText()).containsExactly("Thanks");
        assertThat(list.select("[data-x-template]").attr("data-x-subject")).isEqualTo("Got it");
        assertThat(list.html()).contains("Many thanks.");
        assertThatThrownBy(() -> mail.run("mail.saveTemplate", Map.of("name", "thanks")))
                .hasMessage("There is a template called 'thanks' already: choose another name");
        assertThatThrownBy(() -> mail.run("mail.saveSignature", Map.of("name", " ")))
                .hasMessage("A signature needs a name of 1 to 200 characters, but '' has 0");
        assertThatThrownBy(() -> mail.run("mail.deleteTemplate", Map.of("id", "7")))
                .hasMessage("There is no template 7 in this mailbox: it may be deleted already");
        assertThatThrownBy(() -> mail.run("mail.setPreferences", Map.of("signature_new", id)))
                .hasMessageContaining("which is no signature of this mailbox: make it with mail.saveSignature");
    }

    @Test
    void images_and_answers_follow_the_choice() {
        mail.run("mail.setPreferences", Map.of("reply_all", "on", "show_images", "on"));
        Object id = mail.run(
                "mail.import",
                Map.of(
                        "owner",
                        "nora@harbour.example",
                        "from",
                        "Anna <anna@reyes-marine.example>",
                        "to",
                        List.of("nora@harbour.example", "ben@harbour.example"),
                        "subject",
                        "Plan",
                        "html",
                        "<img src=\"https://tides.example/a.png\">"));
        Document message = mail.page("/mail/u/0/messages/" + String.format("%016x", (Long) id));

        assertThat(message.select(".gH [aria-label='Reply all']").attr("data-answer"))
                .isEqualTo("replyAll");
        assertThat(message.select("[aria-label='Reply']")).isEmpty();
        assertThat(message.select("[data-message-images]")).isEmpty();
    }
}
