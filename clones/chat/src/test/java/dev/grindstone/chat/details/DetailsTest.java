package dev.grindstone.chat.details;

import static dev.grindstone.chat.SmallOffice.OMAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class DetailsTest {
    @Test
    void about_tells_what_it_is_about_and_leads_to_its_fields() {
        try (Workspace office = Workspace.open()) {
            Document about = details(office, "engineering", "about");

            for (String selector : List.of(
                    ".c-sk-modal[role=dialog][data-qa=channel_details_modal]",
                    "button[data-qa=sk_close_modal_button][aria-label=Close]",
                    "[role=tab][data-qa=channel_details_about_tab][aria-selected=true]",
                    "[role=tab][data-qa=channel_details_members_tab][aria-selected=false]",
                    "[role=tab][data-qa=channel_details_settings_tab][aria-selected=false]",
                    "button[data-qa=about__topic_field-edit-button][aria-label=Edit topic]",
                    "button[data-qa=about__purpose_field-edit-button]",
                    "button[data-qa=undefined-edit-button][aria-label=Edit channel name]",
                    "button[data-qa=about__leave_channel_btn]")) {
                assertThat(about.select(selector)).as(selector).hasSize(1);
            }
            assertThat(about.select(".c-sk-modal_title_bar__text > h1").text()).isEqualTo("engineering");
            assertThat(about.select("[data-qa=about__topic_field]").text()).isEqualTo("Release on Thursday");
            assertThat(about.text()).contains("By Omar Haddad on August 24, 2025");
            assertThat(about.select("[data-qa=channel_details_id]").text()).isEqualTo(office.key("engineering"));
        }
    }

    @Test
    void tabs_and_apps_of_a_channel_have_tabs_of_their_own() {
        try (Workspace office = Workspace.open()) {
            Document tabs = details(office, "launch-plan", "tabs");
            assertThat(tabs.select("[role=tab][data-qa=channel_details_tabs_tab][aria-selected=true]"))
                    .hasSize(1);
            assertThat(tabs.select("[data-qa=details_tab_item] [data-part-person-name]")
                            .eachText())
                    .containsExactly("Messages", "Files", "Pins", "Plan");

            Document none = details(office, "engineering", "integrations");
            assertThat(none.select("[role=tab][data-qa=channel_details_integrations_tab][aria-selected=true]"))
                    .hasSize(1);
            assertThat(none.text()).contains("No apps are in this channel yet");
            office.run("chat.invite", OMAR, Map.of("channel", "engineering", "users", List.of("deploy")));
            assertThat(details(office, "engineering", "integrations")
                            .select("[data-qa=integrations_app] [data-part-person-name]")
                            .text())
                    .isEqualTo("Deploy");
        }
    }

    @Test
    void everybodys_channel_is_not_left_archived_or_deleted() {
        try (Workspace office = Workspace.open()) {
            assertThat(details(office, "general", "about").select("[data-qa=about__leave_channel_btn]"))
                    .isEmpty();
            assertThat(
                            details(office, "general", "settings")
                                    .select(
                                            "[data-qa=archive-channel], [data-qa=delete-channel], [data-qa=convert-to-private]"))
                    .isEmpty();
        }
    }

    @Test
    void members_can_be_found_added_and_removed() {
        try (Workspace office = Workspace.open()) {
            Document members = details(office, "engineering", "members");

            assertThat(members.select("[data-qa=medium_member_list_entity] [data-part-person-name]")
                            .eachText())
                    .containsExactly("Chris Novak", "Leo Martins", "Maya Chen (you)", "omar");
            assertThat(members.select("input[data-qa=members_dialog_filter_input]"))
                    .hasSize(1);
            assertThat(members.select("button[data-qa=ia_details_members_list_item_add] [data-qa=invite-members]")
                            .text())
                    .isEqualTo("Add people");
            assertThat(members.select("button[data-qa=member_list_remove]").eachAttr("aria-label"))
                    .containsExactly(
                            "Remove Chris Novak from the channel",
                            "Remove Leo Martins from the channel",
                            "Remove omar from the channel");
        }
    }

    @Test
    void settings_ask_before_what_cannot_be_taken_back() {
        try (Workspace office = Workspace.open()) {
            Document settings = details(office, "launch-plan", "settings");
            assertThat(settings.select("button[data-qa=archive-channel]")).hasSize(1);
            assertThat(settings.select("[aria-label=Delete this channel]")).hasSize(1);
            assertThat(settings.select("[data-qa=convert-to-public]")).hasSize(1);
            assertThat(settings.select("[role=radio][data-qa=posting-all][aria-checked=true]"))
                    .hasSize(1);

            String at = "/client/dialog/channel-confirm?channel=" + office.key("launch-plan") + "&what=";
            assertThat(office.page(at + "archive").select("button[data-qa=archive_modal_go].c-button--danger"))
                    .hasSize(1);
            assertThat(office.page(at + "public").select("button[data-qa=private-to-public-modal-convert-btn]"))
                    .hasSize(1);
            assertThat(office.page(at + "delete")
                            .select("input[type=checkbox][data-qa=delete_channel_checkbox][required]"))
                    .hasSize(1);
            assertThat(office.server().get(office.world(), at + "burn").body()).contains("'burn' cannot be asked");
        }
    }

    @Test
    void an_archived_channel_offers_to_come_back_only() {
        try (Workspace office = Workspace.open()) {
            office.run("chat.archive", SmallOffice.MAYA, Map.of("channel", "design"));

            assertThat(details(office, "design", "settings")
                            .select("[data-part-deeds] button")
                            .eachAttr("data-qa"))
                    .containsExactly("unarchive-channel", "delete-channel");
            assertThat(details(office, "design", "about").select("[data-qa$=edit-button]"))
                    .isEmpty();
        }
    }

    @Test
    void fields_are_changed_in_a_dialog_of_their_own() {
        try (Workspace office = Workspace.open()) {
            String at = "/client/dialog/channel-field?channel=" + office.key("engineering") + "&field=";

            assertThat(office.page(at + "topic").select("textarea[name=topic]").text())
                    .isEqualTo("Release on Thursday");
            assertThat(office.page(at + "name")
                            .select("form[data-x-form=rename] input[name=name]")
                            .val())
                    .isEqualTo("engineering");
            assertThat(office.page(at + "purpose").select("form[data-x-form=setPurpose]"))
                    .hasSize(1);
            assertThat(office.server().get(office.world(), at + "colour").body())
                    .contains("A channel has no 'colour'");
        }
    }

    @Test
    void a_refused_name_says_why() {
        try (Workspace office = Workspace.open()) {
            var answer = office.server()
                    .post(
                            office.world(),
                            "/client/do/rename",
                            Map.of("channel", office.key("engineering"), "name", "general"));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body())
                    .isEqualTo("That name is already taken by a channel, username, or user group: 'general'");
        }
    }

    private static Document details(Workspace office, String channel, String tab) {
        return office.page("/client/dialog/details?channel=" + office.key(channel) + "&tab=" + tab);
    }
}
