package dev.grindstone.chat.sidebar;

import dev.grindstone.chat.activation.Menu;
import dev.grindstone.chat.activation.Menu.Item;
import dev.grindstone.chat.workspace.Member;
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
        return menu.with(
                section.isCollapsed()
                        ? Item.of("", "Expand section", "chevron-down")
                                .runs("expandSection", "section=" + section.key())
                        : Item.of("", "Collapse section", "chevron-right")
                                .runs("collapseSection", "section=" + section.key()));
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
