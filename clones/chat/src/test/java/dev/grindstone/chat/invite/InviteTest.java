package dev.grindstone.chat.invite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.Workspace;
import dev.grindstone.chat.workspace.Id;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class InviteTest {
    @Test
    void the_dialog_has_a_field_for_people_and_can_be_skipped_after_making_a_channel() {
        try (Workspace office = Workspace.open()) {
            String at = "/client/dialog/add-people?channel=" + office.key("engineering");

            Document dialog = office.page(at);
            assertThat(dialog.select(
                            ".c-sk-modal[role=dialog] input[data-qa=add_people_modal_select-input][role=combobox]"))
                    .hasSize(1);
            assertThat(dialog.select("[data-qa=invite_to_workspace_skip_button]"))
                    .isEmpty();
            assertThat(office.page(at + "&new")
                            .select("button[data-qa=invite_to_workspace_skip_button]")
                            .text())
                    .isEqualTo("Skip for now");
        }
    }

    @Test
    void the_field_finds_people_by_all_their_names_and_tells_who_is_in() {
        try (Workspace office = Workspace.open()) {
            String at = "/client/picker?channel=" + office.key("engineering") + "&q=";

            assertThat(office.page(at + "chris").select("[role=option]").eachAttr("aria-label"))
                    .containsExactly("Chris Baptiste", "Chris Novak");
            assertThat(office.page(at + "haddad")
                            .select("[role=option][aria-disabled=true]")
                            .text())
                    .contains("Already in this channel");
            assertThat(office.page(at + "tom").text()).isEqualTo("Nobody is called “tom”.");
            assertThat(office.page(at + "chris&not=" + Id.USER.text(4)).select("[role=option]"))
                    .hasSize(1);
        }
    }

    @Test
    void people_are_added_and_somebody_who_left_is_refused() {
        try (Workspace office = Workspace.open()) {
            String channel = office.key("engineering");
            var answer = office.server()
                    .post(office.world(), "/client/do/invite", Map.of("channel", channel, "users", Id.USER.text(7)));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(office.page("/client/dialog/details?tab=members&channel=" + channel)
                            .text())
                    .contains("Priya Nair");
            assertThat(office.server()
                            .post(
                                    office.world(),
                                    "/client/do/invite",
                                    Map.of("channel", channel, "users", Id.USER.text(8)))
                            .body())
                    .isEqualTo("Tom Berg has left the workspace: add somebody else");
        }
    }
}
