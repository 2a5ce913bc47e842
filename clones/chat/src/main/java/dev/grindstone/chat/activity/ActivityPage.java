package dev.grindstone.chat.activity;

import dev.grindstone.chat.workspace.Team;
import java.util.List;

/**
 * What happened to a member.
 *
 * @param title of the window
 * @param tab {@code all}, {@code mentions}, {@code threads}, {@code reactions} or {@code invitations}
 */
record ActivityPage(Team team, String title, String tab, boolean onlyUnread, List<Entry> entries) {
    static final List<String> TABS = List.of("all", "mentions", "threads", "reactions", "invitations");

    static String label(String tab) {
        return switch (tab) {
            case "mentions" -> "Mentions";
            case "threads" -> "Threads";
            case "reactions" -> "Reactions";
            case "invitations" -> "Invitations";
            default -> "All";
        };
    }

    String at(String other, boolean unread) {
        String query = (other.equals("all") ? "" : "&tab=" + other) + (unread ? "&unread=1" : "");
        return "/client/" + team.key() + "/activity-inbox" + (query.isEmpty() ? "" : "?" + query.substring(1));
    }

    String emptyTitle() {
        return onlyUnread
                ? "You’re all caught up"
                : tab.equals("all") ? "Nothing has happened yet" : "Nothing here yet";
    }

    String emptyText() {
        if (onlyUnread) {
            return "Nothing here that you have not read.";
        }
        return switch (tab) {
            case "mentions" -> "Messages that name you or a group of yours come here.";
            case "threads" -> "New replies in threads that you follow come here.";
            case "reactions" -> "Reactions to your messages come here.";
            case "invitations" -> "When somebody adds you to a channel, it is told here.";
            default -> "Mentions, replies, reactions and invitations come together here.";
        };
    }
}
