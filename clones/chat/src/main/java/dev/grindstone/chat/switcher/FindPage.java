package dev.grindstone.chat.switcher;

import dev.grindstone.chat.workspace.Team;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the dialog shows for the words that were typed. */
record FindPage(Team team, String query, List<Suggestion> suggestions, boolean canSearch) {

    /** Whether the last row searches for the words. */
    boolean hasSearch() {
        return canSearch && !query.isBlank();
    }

    String searchPath() {
        return "/client/" + team.key() + "/search?q=" + URLEncoder.encode(query.strip(), StandardCharsets.UTF_8);
    }
}
