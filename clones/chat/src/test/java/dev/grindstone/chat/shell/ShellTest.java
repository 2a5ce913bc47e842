package dev.grindstone.chat.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.WorldSource;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ShellTest {
    @Test
    void the_frame_has_what_scripts_look_for() {
        try (Workspace office = Workspace.open()) {
            Document page = office.page(office.address("engineering"));

            assertThat(page.title()).isEqualTo("engineering (Channel) - Lumen Works - Banter");
            for (String selector : List.of(
                    ".p-client_container .p-client_workspace_wrapper .p-client_workspace__tabpanel",
                    ".p-view_contents--primary .p-workspace__primary_view .p-workspace__primary_view_body"
                            + " .p-workspace__primary_view_contents",
                    ".p-view_contents--secondary[role=dialog]",
                    "[data-qa=top-nav].p-ia4_top_nav[role=navigation]",
                    ".p-top_nav__search__container > button.p-top_nav__search[data-qa=top_nav_search][aria-label=Search]"
                            + " #search-text",
                    "button[data-qa=history_back_button]",
                    "button[data-qa=history_forward_button]",
                    "button[data-qa=history_menu_button]",
                    "button[data-qa=top-nav-help-button]",
                    "[data-qa=tab_rail_desktop] > [role=tablist] > .p-tab_rail__button.p-tab_rail__button--active"
                            + "[data-qa=tab_rail_home_button][role=tab][aria-selected=true] > [data-qa=tabs_item]",
                    ".p-control_strip > button.p-control_strip__create_button[data-qa=unstyled-button]"
                            + "[data-feat=control-strip:create][aria-label=Create new]",
                    "button[data-qa=user-button][aria-label=User: Maya Chen] .c-avatar",
                    "button[data-qa=user-button] .c-presence--active[data-qa=presence_indicator]",
                    "button[data-qa=team-menu-trigger].p-ia4_sidebar_header__title",
                    "[data-qa=account_switcher_team_icon] [data-qa=team-icon]",
                    ".c-aria_live_announcer_api[aria-live]")) {
                assertThat(page.select(selector)).as(selector).hasSize(1);
            }
            assertThat(page.select("#search-text").text()).isEqualTo("Search Lumen Works");
            assertThat(page.select(".p-tab_rail__button__label").eachText())
                    .containsExactly("Home", "DMs", "Activity", "Files", "Later");
        }
    }

    @Test
    void pictures_have_the_ids_in_their_address() {
        try (Workspace office = Workspace.open()) {
            String src = office.page(office.address("engineering"))
                    .select("[data-qa=user-button] img")
                    .attr("src");

            assertThat(src).matches("/avatars/T[A-Z0-9]+-U[A-Z0-9]+-[0-9a-f]+-72");
            HttpResponse<String> picture = office.server().get(office.world(), src);
            assertThat(picture.headers().firstValue("Content-Type").orElse("")).startsWith("image/png");
            assertThat(office.server().get(office.world(), "/avatars/nobody").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_private_channel_of_others_is_not_there() {
        try (Workspace office = Workspace.open()) {
            String address = office.address("general").replaceAll("[^/]+$", "")
                    + office.world()
                            .turn(open -> new dev.grindstone.chat.conversation.Conversations(
                                            open.db("chat"), SmallOffice.IRENE.id())
                                    .named("payroll")
                                    .key());

            HttpResponse<String> answer = office.server().get(office.world(), address);

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body())
                    .contains("This conversation isn’t here", "Go to the workspace")
                    .doesNotContain("payroll");
        }
    }

    @Test
    void a_view_that_is_not_built_has_no_address() {
        try (Workspace office = Workspace.open()) {
            String address = office.address("general").replaceAll("[^/]+$", "platform");

            assertThat(office.server().get(office.world(), address).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_permalink_leads_through_a_page_in_between_to_the_message() {
        try (Workspace office = Workspace.open()) {
            String channel = office.key("engineering");

            Document between = office.page("/archives/" + channel + "/p1773307800000009?thread_ts=1773300000.000009");

            String link = between.select("a.c-link[href^=/messages/]").attr("href");
            assertThat(link).isEqualTo("/messages/" + channel + "/p1773307800000009?thread_ts=1773300000.000009");
            assertThat(location(office, link))
                    .endsWith("/" + channel + "/thread/" + channel + "-1773300000.000009?ts=1773307800.000009");
        }
    }

    @Test
    void an_old_address_names_the_channel() {
        try (Workspace office = Workspace.open()) {
            assertThat(location(office, "/messages/engineering")).isEqualTo(office.address("engineering"));
            assertThat(location(office, "/client")).isEqualTo(office.address("general"));
            HttpResponse<String> unknown = office.server().get(office.world(), "/messages/nowhere");
            assertThat(unknown.statusCode()).isEqualTo(400);
            assertThat(unknown.body()).contains("There is no conversation 'nowhere' that you can see");
        }
    }

    @Test
    void a_page_does_only_what_somebody_at_a_page_may_do() {
        try (Workspace office = Workspace.open()) {
            HttpResponse<String> answer =
                    office.server().post(office.world(), "/client/do/addMember", Map.of("role", "owner"));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).startsWith("A page cannot do 'addMember'");
            HttpResponse<String> refused =
                    office.server().post(office.world(), "/client/do/star", Map.of("channel", "nowhere"));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("'nowhere'");
        }
    }

    @Test
    void a_world_without_a_workspace_says_so() {
        try (Workspace empty = Workspace.open(new Empty())) {
            assertThat(empty.page("/client").select("h1").text()).isEqualTo("You’re not in this workspace yet");
        }
    }

    private static String location(Workspace office, String path) {
        HttpResponse<String> answer = office.server().get(office.world(), path);
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private static final class Empty implements WorldSource {
        @Override
        public String name() {
            return "empty-office";
        }

        @Override
        public void fill(WorldBuilder world, long seed) {
            world.present(SmallOffice.NOW, ZoneId.of("UTC"));
            world.person(SmallOffice.MAYA);
            world.protagonist(SmallOffice.MAYA);
        }
    }
}
