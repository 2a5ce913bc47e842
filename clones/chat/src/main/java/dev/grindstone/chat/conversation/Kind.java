package dev.grindstone.chat.conversation;

import java.util.Locale;

/** What sort of conversation it is; in rows and on pages by its lower-case name. */
public enum Kind {
    /** A channel everybody may join. */
    CHANNEL,
    /** A channel for those who were added. */
    PRIVATE,
    /** A direct conversation of two, or of one with oneself. */
    IM,
    /** A direct conversation of three to nine. */
    MPIM;

    /** The name in rows and in {@code data-qa-channel-sidebar-channel-type}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of such a name. */
    public static Kind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
