package dev.grindstone.chat.results;

import dev.grindstone.chat.workspace.Team;
import java.util.List;

/**
 * The page of a search.
 *
 * @param title of the window
 * @param from whose messages; empty for everybody's
 * @param in which conversation; empty for all
 */
record ResultsPage(Team team, String title, Asked asked, Found found, String from, String in) {

    /** The address with one value another. */
    String with(String name, String value) {
        return at(asked.with(name, value));
    }

    String at(Asked other) {
        return "/client/" + team.key() + "/search" + other.query();
    }

    /** The address of a filter's choices. */
    String choices(String which) {
        String query = asked.with("page", "").query();
        return "/client/search/choices" + (query.isEmpty() ? "?" : query + "&") + "which=" + which;
    }

    List<String> tabs() {
        return Asked.TABS;
    }

    static String tab(String tab) {
        return switch (tab) {
            case "dms" -> "DMs";
            case "files" -> "Files";
            case "people" -> "People";
            case "channels" -> "Channels";
            default -> "Messages";
        };
    }

    static String sort(String sort) {
        return switch (sort) {
            case "newest" -> "Newest";
            case "oldest" -> "Oldest";
            default -> "Most relevant";
        };
    }

    String date() {
        return asked.get("date").isEmpty() ? "Date" : Dated.label(asked.get("date"));
    }

    String has() {
        return Choices.HAS.getOrDefault(asked.get("has"), "Has");
    }

    String type() {
        return Choices.TYPES.getOrDefault(asked.get("type"), "File type");
    }

    boolean isMessages() {
        return asked.tab().equals("messages") || asked.tab().equals("dms");
    }

    boolean isEmpty() {
        return found.count(asked.tab()) == 0;
    }

    boolean isAsking() {
        return !asked.words().isEmpty() || asked.isFiltered();
    }
}
