package dev.grindstone.chat.switcher;

import dev.grindstone.chat.workspace.Team;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the dialog shows for the words that were typed.
 *
 * @param searches what was searched for last, when there are no words and the dialog is for searching
 */
record FindPage(Team team, String query, List<Suggestion> suggestions, List<String> searches, boolean canSearch) {

    /** Whether the last row searches for the words. */
    boolean hasSearch() {
        return canSearch && !query.isBlank();
    }

    String searchPath(String words) {
        return "/client/" + team.key() + "/search?q=" + URLEncoder.encode(words.strip(), StandardCharsets.UTF_8);
    }
}
