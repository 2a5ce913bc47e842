package dev.grindstone.chat.sidebar;

import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.View;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What the side bar shows.
 *
 * @param views those that have a row of their own
 * @param badges of all views that count something
 * @param open the name of the view that is open; empty for a conversation
 */
record SideBarPage(
        Team team,
        List<View> views,
        String open,
        List<Section> sections,
        boolean canBrowse,
        Map<String, View.Badge> badges) {

    View.Badge badge(View view) {
        return badges.getOrDefault(view.name(), View.Badge.NONE);
    }

    /** What the tabs of the rail count, such as {@code later=2 dms=1}; 0 for something new without a number. */
    String rail() {
        StringJoiner rail = new StringJoiner(" ");
        int directs = sections.stream()
                .flatMap(each -> each.rows().stream())
                .filter(Row::isDirect)
                .mapToInt(Row::badge)
                .sum();
        if (directs > 0) {
            rail.add("dms=" + directs);
        }
        badges.forEach((view, badge) -> {
            if (badge.count() > 0 || badge.isNew()) {
                rail.add(view + "=" + badge.count());
            }
        });
        return rail.toString();
    }

    /** What stands before the window's title: {@code !} when somebody is asked for, {@code *} when something is new. */
    String prefix() {
        List<Row> all = sections.stream().flatMap(each -> each.rows().stream()).toList();
        return all.stream().anyMatch(row -> row.badge() > 0)
                ? "! "
                : all.stream().anyMatch(Row::isUnread) ? "* " : "";
    }
}
