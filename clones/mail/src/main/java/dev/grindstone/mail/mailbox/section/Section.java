package dev.grindstone.mail.mailbox.section;

import dev.grindstone.mail.mailbox.View;

/**
 * A part of an inbox that stands under a heading of its own.
 *
 * @param key names it in the settings, such as {@code unread}
 * @param query what one would type to search for it; empty for the one that has what the others leave, or all of the inbox
 * @param size how many conversations it shows at once; 0 for as many as a page has
 */
public record Section(String key, String title, String query, int size) {

    /** Whether it is the one that pages through the inbox. */
    public boolean isMain() {
        return query.isEmpty();
    }

    /** The list that shows all of it. */
    public String route() {
        return isMain() ? "inbox" : "section_query/" + View.encode(query);
    }

    /** What stands in it while nothing else does. */
    public String emptyText() {
        return switch (key) {
            case "unread" -> "You've read all the messages in your inbox.";
            case "starred" -> "No starred messages in your inbox.";
            case "important" -> "No important messages in your inbox.";
            case "iunread" -> "No important and unread messages in your inbox.";
            case "rest" -> "Nothing else is in your inbox.";
            case "main" -> "No new mail!";
            default -> "No conversations match \"" + query + "\".";
        };
    }
}
