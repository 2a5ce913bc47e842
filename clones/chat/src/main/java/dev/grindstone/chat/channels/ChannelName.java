package dev.grindstone.chat.channels;

import static dev.grindstone.chat.db.Tables.CONVERSATION;

import dev.grindstone.chat.workspace.ChatException;
import org.jooq.DSLContext;

/** The name that a channel is going to have, checked. */
final class ChannelName {
    private static final int LONGEST = 80;

    private ChannelName() {}

    static String free(DSLContext db, String wanted) {
        String name = wanted.startsWith("#") ? wanted.substring(1) : wanted;
        if (name.isBlank()) {
            throw ChatException.of("invalid_name_required", "Give the channel a name");
        }
        if (name.length() > LONGEST) {
            throw ChatException.of(
                    "invalid_name_maxlength", "Channel names can’t be longer than " + LONGEST + " characters.");
        }
        if (!name.matches("[\\p{Ll}\\p{Lo}\\p{Nd}_-]+")) {
            throw ChatException.of(
                    "invalid_name_specials",
                    "The name '" + name + "' may have lower-case letters, digits, hyphens and underscores only");
        }
        if (!name.matches(".*[\\p{L}\\p{Nd}].*")) {
            throw ChatException.of("invalid_name_punctuation", "The name '" + name + "' needs a letter or a digit");
        }
        if (db.fetchExists(CONVERSATION, CONVERSATION.NAME.eq(name))) {
            throw ChatException.of(
                    "name_taken", "That name is already taken by a channel, username, or user group: '" + name + "'");
        }
        return name;
    }
}
