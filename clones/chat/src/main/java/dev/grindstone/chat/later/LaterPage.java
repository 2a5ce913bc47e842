package dev.grindstone.chat.later;

import dev.grindstone.chat.workspace.Team;
import java.util.List;

/**
 * What is kept for later.
 *
 * @param title of the window
 * @param tab {@code progress}, {@code archived} or {@code completed}
 */
record LaterPage(Team team, String title, String tab, List<LaterItem> all) {
    static final List<String> TABS = List.of("progress", "archived", "completed");

    static String label(String tab) {
        return switch (tab) {
            case "archived" -> "Archived";
            case "completed" -> "Completed";
            default -> "In progress";
        };
    }

    List<LaterItem> items() {
        return of(tab);
    }

    List<LaterItem> of(String state) {
        return all.stream().filter(each -> each.state().equals(state)).toList();
    }

    String at(String other) {
        return "/client/" + team.key() + "/later" + (other.equals("progress") ? "" : "?tab=" + other);
    }

    String emptyTitle() {
        return switch (tab) {
            case "archived" -> "Nothing archived";
            case "completed" -> "Nothing completed yet";
            default -> "Nothing saved for later";
        };
    }

    String emptyText() {
        return switch (tab) {
            case "archived" -> "What you archive stays here, out of the way.";
            case "completed" -> "What you mark as complete moves here.";
            default -> "Save messages with the bookmark at their top right, and set reminders, to find them here.";
        };
    }
}
