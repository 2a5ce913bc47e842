package dev.grindstone.chat.dms;

import dev.grindstone.chat.workspace.Team;
import java.util.List;

/**
 * The list of direct conversations.
 *
 * @param title of the window
 * @param words that are looked for
 */
record DirectsPage(Team team, String title, String words, boolean onlyUnread, List<DirectRow> rows) {

    /** The address with the toggle the other way. */
    String toggled() {
        return "/client/" + team.key() + "/dms" + (onlyUnread ? "" : "?unread=1");
    }
}
