package dev.grindstone.chat.me;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.Workspace;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class MeTest {
    @Test
    void the_menu_knows_presence_status_and_pause() {
        try (Workspace office = Workspace.open()) {
            Document menu = office.page("/client/menu/user");
            assertThat(menu.select("[data-qa=main-menu-custom-status-item] .c-menu_item__label")
                            .text())
                    .isEqualTo("Update your status");
            assertThat(menu.select("[role=menuitem]").eachText())
                    .containsExactly(
                            "Update your status",
                            "Set yourself as away",
                            "Pause notifications",
                            "Profile",
                            "PreferencesCtrl ,",
                            "Sign out of Lumen Works");

            act(office, "setPresence", Map.of("away", "true"));
            act(office, "snooze", Map.of("minutes", "60"));
            act(office, "setStatus", Map.of("text", "At the dentist", "emoji", ":calendar:", "until", ""));

            Document changed = office.page("/client/menu/user");
            assertThat(changed.select("[role=menuitem]").eachText())
                    .containsExactly(
                            "At the dentist Update your status",
                            "Clear status",
                            "Set yourself as active",
                            "Notifications paused Until Mar 12 at 11:30 AM",
                            "Profile",
                            "PreferencesCtrl ,",
                            "Sign out of Lumen Works");
            assertThat(office.page("/client/presence").select(".c-presence--away[data-qa=presence_indicator]"))
                    .hasSize(1);
        }
    }

    @Test
    void the_status_dialog_has_presets_and_ends() {
        try (Workspace office = Workspace.open()) {
            Document dialog = office.page("/client/dialog/status");

            assertThat(dialog.select("input.p-custom_status_modal__input")).hasSize(1);
            assertThat(dialog.select(".p-custom_status_modal__preset_text").eachText())
                    .containsExactly("In a meeting", "Commuting", "Out sick", "Vacationing", "Working remotely");
            assertThat(dialog.select(".c-select_options_list__option_label").eachText())
                    .containsExactly("Don’t clear", "30 minutes", "1 hour", "4 hours", "Today", "This week");
            assertThat(dialog.select("[data-x-end]").eachAttr("data-x-end"))
                    .contains("", "2026-03-12T10:00:00Z", "2026-03-12T22:59:59Z", "2026-03-15T22:59:59Z");
            assertThat(dialog.select("[data-qa=footer_actions_container].c-sk-modal_footer_actions .c-button--primary")
                            .text())
                    .isEqualTo("Save");
        }
    }

    @Test
    void a_status_that_is_too_long_is_refused_with_a_remedy() {
        try (Workspace office = Workspace.open()) {
            var answer = office.server().post(office.world(), "/client/do/setStatus", Map.of("text", "x".repeat(101)));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).isEqualTo("The status has more than 100 characters: shorten it");
        }
    }

    private static void act(Workspace office, String verb, Map<String, String> args) {
        assertThat(office.server()
                        .post(office.world(), "/client/do/" + verb, args)
                        .statusCode())
                .isEqualTo(200);
    }
}
