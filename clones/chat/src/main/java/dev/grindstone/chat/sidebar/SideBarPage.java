package dev.grindstone.chat.sidebar;

import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.View;
import java.util.List;

/**
 * What the side bar shows.
 *
 * @param views those that have a row of their own
 * @param open the name of the view that is open; empty for a conversation
 */
record SideBarPage(Team team, List<View> views, String open, List<Section> sections, boolean canBrowse) {

    /** What stands before the window's title: {@code !} when somebody is asked for, {@code *} when something is new. */
    String prefix() {
        List<Row> all = sections.stream().flatMap(each -> each.rows().stream()).toList();
        return all.stream().anyMatch(row -> row.badge() > 0)
                ? "! "
                : all.stream().anyMatch(Row::isUnread) ? "* " : "";
    }

    /** How many messages ask for the member. */
    int badges() {
        return sections.stream()
                .flatMap(each -> each.rows().stream())
                .mapToInt(Row::badge)
                .sum();
    }
}
