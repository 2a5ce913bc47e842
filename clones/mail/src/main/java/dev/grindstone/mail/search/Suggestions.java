package dev.grindstone.mail.search;

import java.util.List;

/** The lines below the search box; the last one searches for what was typed. */
record Suggestions(String typed, List<Suggestion> lines) {
    Suggestions {
        lines = List.copyOf(lines);
    }
}
