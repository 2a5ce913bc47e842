package dev.grindstone.mail.conversation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The name of the way back from a conversation to the list it was opened from. */
final class BackLabel {
    private BackLabel() {}

    /** {@code Back to Inbox} for {@code inbox}, {@code Back to search results} for any search. */
    static String of(String list) {
        String[] parts = list.split("/", -1);
        return switch (parts[0]) {
            case "search", "advanced-search", "create-filter", "section_query" -> "Back to search results";
            case "imp" -> "Back to Important";
            case "all" -> "Back to All Mail";
            case "label", "category" ->
                parts.length > 1
                        ? "Back to " + URLDecoder.decode(list.substring(parts[0].length() + 1), StandardCharsets.UTF_8)
                        : "Back to Inbox";
            case "" -> "Back to Inbox";
            default -> "Back to " + parts[0].substring(0, 1).toUpperCase(Locale.ROOT) + parts[0].substring(1);
        };
    }
}
