package dev.grindstone.chat.directory;

import dev.grindstone.chat.workspace.Avatar;

/**
 * Somebody in the directory.
 *
 * @param status the characters of the status' emoji; empty without one
 */
record PersonCard(
        String key,
        String name,
        String realName,
        String title,
        String pronouns,
        boolean isActive,
        boolean isBot,
        boolean isDeactivated,
        String status,
        String statusText,
        Avatar avatar) {

    /** The line below the name. */
    String more() {
        return !title.isEmpty() ? title : isBot ? "App" : name.equals(realName) ? "" : realName;
    }
}
