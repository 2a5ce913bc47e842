package dev.grindstone.chat.sidebar;

import dev.grindstone.chat.activation.Menu;
import dev.grindstone.chat.activation.Menu.Item;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Preferences;
import dev.grindstone.chat.workspace.Team;

/** The menus of sections. */
final class SideBarMenus {
    private SideBarMenus() {}

    static Menu add(Team team, Member me, boolean canBrowse) {
        return channels(Menu.of("Add channels"), team, me, canBrowse);
    }

    static Menu section(Section section, Team team, Member me, boolean canBrowse) {
        Menu menu = Menu.of(section.label());
        if (section.isChannels()) {
            channels(menu, team, me, canBrowse).rule();
        }
        menu.with(Item.of("channel_section_submenu_sort", "Show and sort", "arrow-up-down")
                .submenu("/client/menu/sort-section?section=" + section.key()));
        menu.with(Item.of("channel_section_submenu_manage", "Manage", "list-tree")
                .submenu("/client/menu/manage-section?section=" + section.key()));
        return menu.with(
                section.isCollapsed()
                        ? Item.of("", "Expand section", "chevron-down")
                                .runs("expandSection", "section=" + section.key())
                        : Item.of("", "Collapse section", "chevron-right")
                                .runs("collapseSection", "section=" + section.key()));
    }

    static Menu sort(Section section, Preferences chosen) {
        String args = "section=" + section.key() + "&name=";
        String filter = chosen.section("side_filter", section.key());
        String order = chosen.section("side_sort", section.key());
        return Menu.of("Show and sort")
                .heading("Show")
                .with(Item.choice("", "All", filter.equals("all"))
                        .runs("setPreference", args + "side_filter&value=all"))
                .with(Item.choice("", "Unreads only", filter.equals("unread"))
                        .runs("setPreference", args + "side_filter&value=unread"))
                .rule()
                .heading("Sort")
                .with(Item.choice("", "Alphabetically", order.equals("name"))
                        .runs("setPreference", args + "side_sort&value=name"))
                .with(Item.choice("", "By most recent", order.equals("recent"))
                        .runs("setPreference", args + "side_sort&value=recent"));
    }

    static Menu manage(Section section) {
        Menu menu = Menu.of("Manage")
                .with(Item.of("channel_section_menu__create_section", "Create a section", "folder-plus")
                        .dialog("/client/dialog/section"));
        if (section.isOwn()) {
            menu.with(Item.of("channel_section_menu__rename_section", "Rename section", "pencil")
                            .dialog("/client/dialog/section?section=" + section.key()))
                    .with(Item.of("channel_section_menu__delete_section", "Delete section", "trash-2")
                            .runs("deleteSection", "section=" + section.key())
                            .asks(
                                    "Delete " + section.label() + "?",
                                    "The conversations in it go back to Channels and Direct messages.",
                                    "Delete section"));
        }
        return menu;
    }

    /** Where a conversation can be moved. */
    static Menu move(Row row, java.util.List<Section> sections) {
        Menu menu = Menu.of("Move to");
        String args = "channel=" + row.key();
        for (Section each : sections) {
            if (each.isOwn()) {
                menu.with(Item.choice("", each.label(), each.key().equals(row.section()))
                        .runs("moveToSection", args + "&section=" + each.key()));
            }
        }
        String home = row.isDirect() ? "Direct messages" : "Channels";
        return menu.with(Item.choice(
                                "",
                                home,
                                sections.stream()
                                        .noneMatch(each ->
                                                each.isOwn() && each.key().equals(row.section())))
                        .runs("moveToSection", args))
                .rule()
                .with(Item.of("channel_section_menu__create_section", "Move to new section…", "folder-plus")
                        .dialog("/client/dialog/section?channel=" + row.key()));
    }

    private static Menu channels(Menu menu, Team team, Member me, boolean canBrowse) {
        return menu.withIf(
                        !me.isGuest(),
                        Item.of("channel_section_menu__create_channel", "Create a new channel", "plus")
                                .dialog("/client/dialog/create-channel"))
                .withIf(
                        canBrowse,
                        Item.of("channel_section_menu__channels__browse", "Browse channels", "search")
                                .goes("/client/" + team.key() + "/browse-channels"));
    }
}
