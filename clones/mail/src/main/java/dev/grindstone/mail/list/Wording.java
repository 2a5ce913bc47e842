package dev.grindstone.mail.list;

import dev.grindstone.mail.mailbox.View;
import java.util.Locale;

/** What a list is called, and what it says when it is empty. */
final class Wording {
    private Wording() {}

    /** The list's name as titles and banners use it. */
    static String name(View view) {
        return switch (view.place()) {
            case "category" ->
                Character.toUpperCase(view.name().charAt(0))
                        + view.name().substring(1).toLowerCase(Locale.ROOT);
            case "label" -> "\"" + view.name() + "\"";
            case "search", "advanced-search", "create-filter", "section_query" -> "Search results";
            case "imp" -> "Important";
            case "all" -> "All Mail";
            case "sent" -> "Sent Mail";
            default ->
                Character.toUpperCase(view.place().charAt(0)) + view.place().substring(1);
        };
    }

    /** The list's name inside "Select all 90 conversations in …". */
    static String place(View view) {
        return view.place().equals("inbox") ? "Primary" : name(view);
    }

    /** The one sentence of an empty list. */
    static String empty(View view) {
        return switch (view.place()) {
            case "inbox" -> "Your Primary tab is empty.";
            case "category" -> "Your " + name(view) + " tab is empty.";
            case "starred" ->
                "No starred messages. Stars let you give messages a special status to make them easier to find.";
            case "imp" -> "You don't have any important messages yet.";
            case "snoozed" -> "You don't have any snoozed conversations.";
            case "scheduled" -> "You don't have any scheduled messages.";
            case "sent" -> "Nothing in Sent";
            case "drafts" -> "You don't have any saved drafts.";
            case "all" -> "You don't have any mail.";
            case "spam" -> "Hooray, no spam here!";
            case "trash" -> "No conversations in Trash.";
            case "label" -> "There are no conversations with this label.";
            default -> "No messages matched your search.";
        };
    }

    /** What to do about it, below the sentence. */
    static String hint(View view) {
        return switch (view.place()) {
            case "inbox" -> "New mail from people and mail that belongs to no other tab shows up here.";
            case "category" ->
                switch (view.name()) {
                    case "promotions" -> "Deals, offers and other marketing mail will be shown here.";
                    case "social" -> "Messages from social networks and media-sharing sites will be shown here.";
                    default -> "Confirmations, receipts, bills and statements will be shown here.";
                };
            case "starred" -> "To star a message, click on the star outline beside any message or conversation.";
            case "snoozed" -> "Snooze what you don't need now: it comes back to the top of your inbox when you do.";
            case "sent" -> "Send a message now!";
            case "scheduled" -> "What you schedule waits here and leaves at the time you choose.";
            case "drafts" -> "Saving a draft allows you to keep a message you aren't ready to send yet.";
            case "search", "advanced-search", "create-filter", "section_query" ->
                "Try using search options such as sender, date, size and more.";
            case "label" -> "Choose Labels on a conversation to put it here.";
            default -> "";
        };
    }

    /** The drawing of an empty list. */
    static String icon(View view) {
        return switch (view.place()) {
            case "starred" -> "star";
            case "imp" -> "bookmark";
            case "snoozed" -> "clock";
            case "sent" -> "send";
            case "scheduled" -> "calendar-clock";
            case "drafts" -> "file";
            case "spam" -> "shield-check";
            case "trash" -> "trash-2";
            case "label" -> "tag";
            case "search", "advanced-search", "create-filter", "section_query" -> "search";
            default -> "inbox";
        };
    }
}
