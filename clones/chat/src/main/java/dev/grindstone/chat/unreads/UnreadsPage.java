package dev.grindstone.chat.unreads;

import dev.grindstone.chat.workspace.Slice;
import dev.grindstone.chat.workspace.Team;
import java.util.List;

/**
 * All unreads.
 *
 * @param title of the window
 * @param pages of the conversations
 * @param total of the messages on all of them
 */
record UnreadsPage(Team team, String title, Slice<?> pages, int total, List<UnreadPlace> places) {
    String at(int page) {
        return "/client/" + team.key() + "/unreads" + (page == 1 ? "" : "?page=" + page);
    }

    /** {@code 12 new messages in 3 conversations}. */
    String sum() {
        return total + " new " + (total == 1 ? "message" : "messages") + " in " + pages.total() + " "
                + (pages.total() == 1 ? "conversation" : "conversations");
    }
}
