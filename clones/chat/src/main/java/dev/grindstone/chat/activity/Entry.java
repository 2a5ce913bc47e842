package dev.grindstone.chat.activity;

import dev.grindstone.chat.workspace.Avatar;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a member.
 *
 * @param kind {@code mention}, {@code thread}, {@code reaction} or {@code invitation}
 * @param at when, in microseconds
 * @param headline such as {@code Mention in #general}
 * @param who did it
 * @param mark HTML beside the text, such as the emoji of a reaction; empty for none
 * @param path where it is in the app
 */
record Entry(
        String key,
        String kind,
        long at,
        boolean isNew,
        String headline,
        String who,
        @Nullable Avatar face,
        String mark,
        String text,
        String when,
        String path) {

    String icon() {
        return switch (kind) {
            case "thread" -> "message-square-text";
            case "reaction" -> "smile";
            case "invitation" -> "user-plus";
            default -> "at-sign";
        };
    }
}
