package dev.grindstone.chat.results;

import dev.grindstone.chat.message.listed.ListedFile;
import dev.grindstone.chat.message.row.Row;
import dev.grindstone.chat.workspace.Avatar;
import dev.grindstone.chat.workspace.Slice;
import java.util.List;
import java.util.Map;

/**
 * What a search found: one page of the open tab, and how much the others have.
 *
 * @param counts by tab
 * @param pages of what is open
 */
record Found(
        Map<String, Integer> counts,
        Slice<?> pages,
        List<Hit> messages,
        List<ListedFile> files,
        List<Person> people,
        List<Place> channels) {

    /**
     * A message that was found.
     *
     * @param row the message, with what was looked for marked
     * @param place a channel's name, or the names of the others
     * @param path where it is in the app
     * @param day such as {@code Mar 3rd}
     */
    record Hit(Row row, String channel, String place, String icon, String path, String day, boolean isReply) {}

    /** Somebody whose name or title was looked for. */
    record Person(String key, String name, String more, Avatar face, boolean isActive, boolean isBot) {}

    /** A channel whose name, topic or purpose was looked for. */
    record Place(
            String key, String name, String icon, String purpose, int members, boolean isMine, boolean isArchived) {}

    int count(String tab) {
        return counts.getOrDefault(tab, 0);
    }
}
