package dev.grindstone.chat.sidebar;

import java.util.List;

/**
 * A part of the side bar.
 *
 * @param key {@code starred}, {@code channels}, {@code direct_messages}, {@code recent_apps}, or the id of one's own
 * @param emoji the characters before its name, or empty
 */
record Section(String key, String label, String emoji, boolean isCollapsed, List<Row> rows) {
    static final String STARRED = "starred";
    static final String CHANNELS = "channels";
    static final String DIRECT = "direct_messages";
    static final String APPS = "recent_apps";

    /** The rows in sight. */
    List<Row> shown() {
        return isCollapsed ? rows.stream().filter(Row::isUrgent).toList() : rows;
    }

    /** Whether more can be added from its menu. */
    boolean isChannels() {
        return key.equals(CHANNELS);
    }

    /** Whether its owner made it, and may rename and delete it. */
    boolean isOwn() {
        return !key.equals(STARRED) && !isChannels() && !key.equals(DIRECT) && !key.equals(APPS);
    }
}
