package dev.grindstone.chat.dms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.Workspace;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class DmsTest {
    @Test
    void direct_conversations_are_in_one_list_the_liveliest_first() {
        try (Workspace office = Workspace.open()) {
            Document page = office.page("/client/view/dms");

            assertThat(names(page)).containsExactly("Chris Baptiste", "omar", "Chris Novak, Priya Nair");
            assertThat(page.select("[data-item-key=" + office.key("@omar") + "] [data-part-dm-preview]")
                            .text())
                    .startsWith("Are you there?");
            assertThat(page.select("[data-part-dm-when]").eachText()).containsExactly("9:30 AM", "8:30 AM");
            assertThat(page.select("[data-x-title='DMs - Lumen Works - Banter']"))
                    .hasSize(1);
        }
    }

    @Test
    void the_list_is_narrowed_by_words_and_to_what_is_unread() {
        try (Workspace office = Workspace.open()) {
            assertThat(names(office.page("/client/view/dms?q=priya"))).containsExactly("Chris Novak, Priya Nair");
            assertThat(names(office.page("/client/view/dms?unread=1"))).containsExactly("Chris Baptiste", "omar");
            assertThat(office.page("/client/view/dms?q=zzz")
                            .select("[data-qa=empty_state_wrapper] .c-empty_state__title")
                            .text())
                    .isEqualTo("No conversation found");
        }
    }

    @Test
    void the_rail_has_a_tab_for_it() {
        try (Workspace office = Workspace.open()) {
            assertThat(office.page(office.address("general"))
                            .select("[data-qa=tab_rail_desktop] [role=tab][data-qa=tab_rail_dms_button]")
                            .text())
                    .isEqualTo("DMs");
        }
    }

    private static List<String> names(Document page) {
        return page.select("[data-qa=dms_channel] [data-part-dm-name]").eachText();
    }
}
