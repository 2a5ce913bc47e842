package dev.grindstone.mail.search;

import java.util.List;

/**
 * The lines below the search box; the last one searches for what was typed.
 *
 * @param recent searches of before, latest first
 */
record Suggestions(String typed, List<String> recent, List<Suggestion> lines) {
    Suggestions {
        recent = List.copyOf(recent);
        lines = List.copyOf(lines);
    }
}
