package dev.grindstone.chat.emoji;

import dev.grindstone.chat.workspace.Team;
import java.util.List;

/** The page of the workspace's own emoji. */
record EmojiList(Team team, List<Line> lines) {
    EmojiList {
        lines = List.copyOf(lines);
    }

    /**
     * One of them.
     *
     * @param picture HTML
     * @param alias what it is another name of; empty for none
     * @param mayRemove whether the viewer may remove it
     */
    record Line(String name, String picture, String alias, String addedBy, boolean mayRemove) {}
}
