package dev.grindstone.chat.outbox;

import dev.grindstone.chat.workspace.Slice;
import dev.grindstone.chat.workspace.Team;
import java.util.List;

/**
 * Drafts, scheduled and sent messages.
 *
 * @param title of the window
 * @param tab {@code drafts}, {@code scheduled} or {@code sent}
 */
record OutboxPage(Team team, String title, String tab, int drafts, int scheduled, Slice<?> pages, List<Outgoing> rows) {
    static final List<String> TABS = List.of("drafts", "scheduled", "sent");

    static String label(String tab) {
        return switch (tab) {
            case "scheduled" -> "Scheduled";
            case "sent" -> "Sent";
            default -> "Drafts";
        };
    }

    int count(String which) {
        return which.equals("drafts") ? drafts : which.equals("scheduled") ? scheduled : 0;
    }

    String at(String other, int page) {
        String query = other.equals("drafts") ? "" : "?tab=" + other;
        return "/client/" + team.key() + "/drafts" + query
                + (page == 1 ? "" : (query.isEmpty() ? "?" : "&") + "page=" + page);
    }

    String emptyTitle() {
        return switch (tab) {
            case "scheduled" -> "Nothing is scheduled";
            case "sent" -> "Nothing was sent yet";
            default -> "No drafts";
        };
    }

    String emptyText() {
        return switch (tab) {
            case "scheduled" -> "Messages that wait for their time are here. Schedule one with the arrow beside Send.";
            case "sent" -> "Your messages will be here, the newest first.";
            default -> "What you begin to write and do not send is kept here.";
        };
    }
}
