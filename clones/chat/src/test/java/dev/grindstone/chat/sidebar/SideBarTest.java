package dev.grindstone.chat.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

class SideBarTest {
    @Test
    void the_tree_has_the_structure_that_scripts_walk() {
        try (Workspace office = Workspace.open()) {
            Document bar = bar(office, "engineering");

            assertThat(bar.select("[data-qa=channel-sidebar].p-channel_sidebar .c-virtual_list"
                            + " > [data-qa=slack_kit_scrollbar].c-scrollbar__hider > .c-scrollbar__child"
                            + " > [data-qa=slack_kit_list].c-virtual_list__scroll_container"
                            + ".p-channel_sidebar__static_list[role=tree]"
                            + "[aria-label=Channels and direct messages]"))
                    .hasSize(1);
            assertThat(bar.select("[role=tree] > [role=treeitem].p-channel_sidebar__static_list__item"
                            + "[data-qa=virtual-list-item][aria-level=1]#sectionHeading-channels"))
                    .hasSize(1);
            assertThat(bar.select("[aria-level=2] .p-channel_sidebar__name > span")
                            .eachText())
                    .containsExactly(
                            "design",
                            "engineering",
                            "general",
                            "launch-plan",
                            "Add channels",
                            "Chris Baptiste",
                            "Chris Novak, Priya Nair",
                            "omar");
        }
    }

    @Test
    void a_row_says_all_about_its_channel() {
        try (Workspace office = Workspace.open()) {
            Document bar = bar(office, "engineering");
            Element row = row(bar, "general");

            assertThat(bar.select("#" + office.key("general") + "[data-item-key=" + office.key("general") + "] > div"))
                    .containsExactly(row);
            assertThat(row.tagName()).isEqualTo("div");
            assertThat(row.className()).isEqualTo("p-channel_sidebar__channel");
            assertThat(row.wholeText()).isEqualTo("general");
            assertThat(row.attr("data-qa-channel-sidebar-channel")).isEqualTo("true");
            assertThat(row.attr("data-qa-channel-sidebar-channel-id")).isEqualTo(office.key("general"));
            assertThat(row.attr("data-qa-channel-sidebar-channel-type")).isEqualTo("channel");
            assertThat(row.attr("data-qa-channel-sidebar-channel-is-selected")).isEqualTo("false");
            assertThat(row.attr("data-qa-channel-sidebar-channel-is-muted")).isEqualTo("false");
            assertThat(row.attr("data-qa-channel-sidebar-is-starred")).isEqualTo("false");
            assertThat(row.attr("data-qa-channel-sidebar-is-you")).isEqualTo("false");
            assertThat(row.attr("data-qa-channel-sidebar-channel-section-id")).isEqualTo("channels");
            assertThat(row.select("span.p-channel_sidebar__name[data-qa=channel_sidebar_name_general] > span")
                            .text())
                    .isEqualTo("general");
            assertThat(types(bar)).containsExactly("channel", "channel", "channel", "private", "im", "mpim", "im");
            assertThat(row(bar, "engineering").hasClass("p-channel_sidebar__channel--selected"))
                    .isTrue();
            assertThat(row(bar, "omar").hasClass("p-channel_sidebar__channel--im"))
                    .isTrue();
            assertThat(row(bar, "omar")
                            .select("[data-qa=channel-prefix-im-avatar]"
                                    + " .c-presence--active[data-qa=presence_indicator][data-qa-presence-active=true]"
                                    + "[data-qa-presence-dnd=false][data-qa-presence-self=false]"))
                    .hasSize(1);
            assertThat(bar.select("[data-qa=channel_sidebar_name_chris-baptiste]"))
                    .hasSize(1);
        }
    }

    @Test
    void what_is_unread_is_bold_and_what_asks_for_somebody_has_a_badge() {
        try (Workspace office = Workspace.open()) {
            office.run("chat.post", SmallOffice.CHRIS, Map.of("channel", "design", "text", "Done"));
            Document bar = bar(office, "general");

            assertThat(unread(bar)).containsExactly("design", "engineering", "Chris Baptiste", "omar");
            assertThat(row(bar, "design").select(".p-channel_sidebar__badge")).isEmpty();
            assertThat(row(bar, "engineering")
                            .select(".p-channel_sidebar__badge.c-mention_badge[data-qa=mention_badge]")
                            .text())
                    .isEqualTo("1");
            assertThat(row(bar, "omar").select("[data-qa=mention_badge]").text())
                    .isEqualTo("1");
            assertThat(bar.select("[data-qa=channel-sidebar]").attr("data-x-prefix"))
                    .isEqualTo("! ");
        }
    }

    @Test
    void a_muted_channel_stays_quiet_and_a_starred_one_moves_up() {
        try (Workspace office = Workspace.open()) {
            office.run("chat.post", SmallOffice.CHRIS, Map.of("channel", "design", "text", "Done"));
            act(office, "mute", Map.of("channel", office.key("design")));
            act(office, "star", Map.of("channel", office.key("general")));

            Document bar = bar(office, "engineering");

            assertThat(row(bar, "design").hasClass("p-channel_sidebar__channel--muted"))
                    .isTrue();
            assertThat(row(bar, "design").hasClass("p-channel_sidebar__channel--unread"))
                    .isFalse();
            assertThat(row(bar, "general").attr("data-qa-channel-sidebar-channel-section-id"))
                    .isEqualTo("starred");
            assertThat(row(bar, "general").attr("data-qa-channel-sidebar-is-starred"))
                    .isEqualTo("true");
            assertThat(bar.select("[role=treeitem][aria-level=1]").eachAttr("id"))
                    .containsExactly(
                            "Vall_threads",
                            "Pdrafts",
                            "Pdirectories",
                            "sectionHeading-starred",
                            "sectionHeading-channels",
                            "sectionHeading-direct_messages");
        }
    }

    @Test
    void a_closed_section_keeps_what_is_unread_in_sight_and_stays_closed() {
        try (Workspace office = Workspace.open()) {
            act(office, "collapseSection", Map.of("section", "channels"));
            act(office, "collapseSection", Map.of("section", "channels"));

            Document bar = bar(office, "general");

            assertThat(bar.select("#sectionHeading-channels").attr("aria-expanded"))
                    .isEqualTo("false");
            assertThat(bar.select("[data-qa-channel-sidebar-channel-section-id=channels]")
                            .eachText())
                    .containsExactly("engineering1", "general");
            assertThat(office.sql("SELECT prefs FROM chat.member WHERE id = 1"))
                    .containsExactly("{\"collapsed_sections\":[\"channels\"]}");
            act(office, "expandSection", Map.of("section", "channels"));
            assertThat(office.sql("SELECT prefs FROM chat.member WHERE id = 1")).containsExactly("{}");
        }
    }

    @Test
    void a_section_heading_has_its_controls() {
        try (Workspace office = Workspace.open()) {
            Document bar = bar(office, "general");

            for (String selector : List.of(
                    "[data-qa=channels].p-channel_sidebar__section_heading",
                    "[data-qa=direct_messages]",
                    ".p-channel_sidebar__section_heading_label[data-qa=channel_sidebar__section_heading_label__channels]",
                    "button[data-qa=section_heading_button__channels]",
                    "button[data-qa=channel_sidebar__plus__channels]",
                    "[data-qa=channels] button[data-qa=channel-section-collapse]",
                    "[data-qa=channel_sidebar_name_sidebar_add_more_channel]")) {
                assertThat(bar.select(selector)).as(selector).hasSize(1);
            }
            Document menu = office.page("/client/menu/section?section=channels");
            assertThat(menu.select("[role=menu] [data-qa=menu_items] [role=menuitem]")
                            .eachAttr("data-qa"))
                    .containsExactly(
                            "channel_section_menu__create_channel",
                            "channel_section_menu__channels__browse",
                            "channel_section_submenu_sort",
                            "channel_section_submenu_manage",
                            "menu_item_button");
            assertThat(menu.select("[role=menuitem] .c-menu_item__label").eachText())
                    .containsExactly(
                            "Create a new channel", "Browse channels", "Show and sort", "Manage", "Collapse section");
        }
    }

    @Test
    void the_menu_of_a_channel_offers_what_can_be_done_with_it() {
        try (Workspace office = Workspace.open()) {
            Document menu = office.page("/client/menu/channel?channel=" + office.key("engineering"));

            assertThat(menu.select("[role=menuitem]").eachAttr("data-qa"))
                    .containsExactly(
                            "channel_details_modal",
                            "channel_ctx_menu_change_notifications",
                            "channel_ctx_menu_mute",
                            "copy_submenu",
                            "channel_ctx_menu_star",
                            "channel_ctx_menu_move",
                            "channel_ctx_menu_leave",
                            "channel_ctx_menu_archive");
            assertThat(menu.select("[data-qa=copy_submenu] [data-qa=menu_item_submenu_indicator]"))
                    .hasSize(1);
            assertThat(office.page("/client/menu/channel?channel=" + office.key("general"))
                            .select("[data-qa=channel_ctx_menu_leave]"))
                    .isEmpty();
            assertThat(office.page("/client/menu/copy-channel?channel=" + office.key("general"))
                            .select("[data-qa=copy-link-menu-item]")
                            .attr("data-x-copy"))
                    .endsWith("/archives/" + office.key("general"));
            assertThat(office.page("/client/menu/notify-channel?channel=" + office.key("general"))
                            .select("[role=menuitemradio][aria-checked=true]")
                            .text())
                    .isEqualTo("Mentions");
        }
    }

    @Test
    void one_s_own_section_takes_conversations_and_gives_them_back() {
        try (Workspace office = Workspace.open()) {
            act(
                    office,
                    "createSection",
                    Map.of("name", "Launch", "emoji", ":rocket:", "channel", office.key("design")));
            Document bar = bar(office, "general");
            String key = row(bar, "design").attr("data-qa-channel-sidebar-channel-section-id");
            assertThat(key).matches("L0[A-Z0-9]+");
            assertThat(bar.select("#sectionHeading-" + key + " .p-channel_sidebar__section_heading_label")
                            .text())
                    .isEqualTo("Launch");
            assertThat(office.page("/client/menu/manage-section?section=" + key)
                            .select("[role=menuitem] .c-menu_item__label")
                            .eachText())
                    .containsExactly("Create a section", "Rename section", "Delete section");

            act(office, "renameSection", Map.of("section", key, "name", "Spring"));
            act(office, "moveToSection", Map.of("section", key, "channel", office.key("@omar")));
            assertThat(office.page("/client/menu/move-channel?channel=" + office.key("@omar"))
                            .select("[role=menuitemradio][aria-checked=true]")
                            .text())
                    .isEqualTo("Spring");
            act(office, "moveToSection", Map.of("channel", office.key("design")));
            act(office, "deleteSection", Map.of("section", key));

            Document last = bar(office, "general");
            assertThat(row(last, "omar").attr("data-qa-channel-sidebar-channel-section-id"))
                    .isEqualTo("direct_messages");
            assertThat(office.sql("SELECT COUNT(*) FROM chat.section")).containsExactly("0");
            assertThat(office.server()
                            .post(office.world(), "/client/do/deleteSection", Map.of("section", key))
                            .body())
                    .startsWith("There is no section '" + key + "' in your side bar");
        }
    }

    @Test
    void a_draft_puts_a_pencil_before_the_name() {
        try (Workspace office = Workspace.open()) {
            office.run("chat.saveDraft", SmallOffice.MAYA, Map.of("channel", "design", "text", "Not yet"));

            assertThat(row(bar(office, "general"), "design")
                            .select("[data-part-prefix]")
                            .attr("data-icon"))
                    .isEqualTo("pencil");
        }
    }

    private static Document bar(Workspace office, String open) {
        return office.page("/client/sidebar?channel=" + office.key(open));
    }

    private static Element row(Document bar, String name) {
        Elements found = bar.select(
                "[data-qa=channel-sidebar-channel]:has(.p-channel_sidebar__name > span:matchesOwn(^" + name + "$))");
        assertThat(found).as("rows called %s", name).hasSize(1);
        return found.get(0);
    }

    private static List<String> types(Document bar) {
        return bar.select("[data-qa=channel-sidebar-channel]").eachAttr("data-qa-channel-sidebar-channel-type");
    }

    private static List<String> unread(Document bar) {
        return bar.select(".p-channel_sidebar__channel--unread .p-channel_sidebar__name")
                .eachText();
    }

    private static void act(Workspace office, String verb, Map<String, String> args) {
        assertThat(office.server()
                        .post(office.world(), "/client/do/" + verb, args)
                        .statusCode())
                .isEqualTo(200);
    }
}
