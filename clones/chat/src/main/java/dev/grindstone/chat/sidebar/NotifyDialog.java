package dev.grindstone.chat.sidebar;

import java.util.List;

/**
 * What somebody wants to be told of in one conversation.
 *
 * @param name of the conversation, with its sign
 * @param chosen {@code default}, {@code all}, {@code mentions} or {@code nothing}
 * @param usual what the preferences say
 */
record NotifyDialog(String channel, String name, String chosen, String usual) {
    static final List<String> VALUES = List.of("default", "all", "mentions", "nothing");

    String label(String value) {
        return switch (value) {
            case "all" -> "All new posts";
            case "mentions" -> "Mentions";
            case "nothing" -> "Nothing";
            default -> "As in your preferences (" + label(usual).toLowerCase(java.util.Locale.ROOT) + ")";
        };
    }

    String detail(String value) {
        return switch (value) {
            case "all" -> "Every message counts at its row in the side bar";
            case "mentions" -> "Only messages that name you, a group of yours or everybody count";
            case "nothing" -> "Its row turns bold, and has no number";
            default -> "";
        };
    }
}
