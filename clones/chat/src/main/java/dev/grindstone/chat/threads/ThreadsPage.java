package dev.grindstone.chat.threads;

import dev.grindstone.chat.workspace.Slice;
import dev.grindstone.chat.workspace.Team;
import java.util.List;

/**
 * The list of followed threads.
 *
 * @param title of the window
 * @param pages of all of them
 */
record ThreadsPage(Team team, String title, Slice<?> pages, List<FollowedThread> threads) {
    String at(int page) {
        return "/client/" + team.key() + "/threads" + (page == 1 ? "" : "?page=" + page);
    }
}
