package dev.grindstone.chat.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import dev.grindstone.chat.workspace.Id;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ProfileTest {
    @Test
    void the_pane_tells_who_somebody_is() {
        try (Workspace office = Workspace.open()) {
            office.run("chat.setStatus", SmallOffice.OMAR, Map.of("text", "On a train", "emoji", ":bus:"));

            Document pane = office.page("/client/profile?user=omar");

            for (String selector : List.of(
                    "[data-qa=member_profile_pane].p-flexpane .p-r_member_profile__container",
                    ".p-flexpane_header [data-qa=flexpane-title-container]",
                    "button[data-qa=close_flexpane][aria-label=Close]",
                    "button[data-qa=member_profile_more_btn]",
                    "button[data-qa=member_profile_message_btn]")) {
                assertThat(pane.select(selector)).as(selector).hasSize(1);
            }
            assertThat(pane.select("img.p-r_member_profile__avatar__img").attr("src"))
                    .matches("/avatars/T[0-9A-Z]{8,}-" + Id.USER.text(2) + "-[0-9a-f]{12}-512");
            assertThat(pane.select("[data-qa=member_profile_name]").text()).isEqualTo("omar");
            assertThat(pane.select("[data-qa=member_profile_real_name]").text()).isEqualTo("Omar Haddad");
            assertThat(pane.select("[data-qa=member_profile_status]").text()).isEqualTo("On a train");
            assertThat(pane.select("[data-qa=member_profile_local_time]").text())
                    .isEqualTo("10:30 AM local time");
            assertThat(pane.select("[data-qa=member_profile_email]").text()).isEqualTo("omar@lumen.example");
            assertThat(pane.select("[data-qa=member_profile_edit_btn]")).isEmpty();
        }
    }

    @Test
    void ones_own_profile_can_be_changed() {
        try (Workspace office = Workspace.open()) {
            assertThat(office.page("/client/profile?user=maya").select("button[data-qa=member_profile_edit_btn]"))
                    .hasSize(1);
            Document dialog = office.page("/client/dialog/edit-profile");
            assertThat(dialog.select("input#real_name-input").val()).isEqualTo("Maya Chen");
            assertThat(dialog.select("input#title-input").val()).isEqualTo("Product lead");

            office.server()
                    .post(
                            office.world(),
                            "/client/do/setProfile",
                            Map.of("display_name", "May", "pronouns", "she/her", "phone", "+46 8 123 456"));

            Document pane = office.page("/client/profile?user=maya");
            assertThat(pane.select("[data-qa=member_profile_name]").text()).isEqualTo("May");
            assertThat(pane.select("[data-qa=member_profile_pronouns]").text()).isEqualTo("she/her");
            assertThat(pane.select("[data-qa=member_profile_phone]").text()).isEqualTo("+46 8 123 456");
        }
    }

    @Test
    void a_full_name_cannot_be_taken_away() {
        try (Workspace office = Workspace.open()) {
            var answer = office.server().post(office.world(), "/client/do/setProfile", Map.of("real_name", " "));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).isEqualTo("A full name is needed: enter one");
        }
    }

    @Test
    void the_card_and_the_menu_are_short_ways() {
        try (Workspace office = Workspace.open()) {
            assertThat(office.page("/client/hovercard?user=omar")
                            .select("[data-qa=member_profile_hover_card][role=dialog] button[data-x-message]"))
                    .hasSize(1);
            assertThat(office.page("/client/menu/profile?user=omar")
                            .select("[data-qa=member_profile_copy_id]")
                            .attr("data-x-copy"))
                    .isEqualTo(Id.USER.text(2));
            assertThat(office.page("/client/profile?user=tom").select("[data-qa=member_profile_message_btn]"))
                    .isEmpty();
        }
    }

    @Test
    void a_message_leads_to_the_conversation() {
        try (Workspace office = Workspace.open()) {
            assertThat(office.server()
                            .post(office.world(), "/client/message", Map.of("users", Id.USER.text(2)))
                            .body())
                    .isEqualTo(office.address("@omar"));
        }
    }
}
