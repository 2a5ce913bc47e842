package dev.grindstone.chat.library;

import dev.grindstone.chat.message.listed.ListedFile;
import dev.grindstone.chat.workspace.Slice;
import dev.grindstone.chat.workspace.Team;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The list of files.
 *
 * @param title of the window
 * @param asked {@code q}, {@code whose}, {@code type}, {@code sort}; what is as usual is left out
 */
record LibraryPage(Team team, String title, Map<String, String> asked, Slice<ListedFile> found) {
    static final List<String> WHOSE = List.of("", "mine", "shared");
    static final List<String> SORTS = List.of("", "oldest", "name", "size");
    static final List<String> TYPES =
            List.of("", "image", "pdf", "document", "sheet", "snippet", "canvas", "audio", "video", "archive", "other");

    String get(String name) {
        return asked.getOrDefault(name, "");
    }

    String with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(asked);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        StringBuilder query = new StringBuilder();
        changed.forEach((key, text) -> query.append(query.length() == 0 ? '?' : '&')
                .append(key)
                .append('=')
                .append(URLEncoder.encode(text, StandardCharsets.UTF_8)));
        return "/client/" + team.key() + "/unified-files" + query;
    }

    /** The address of a filter's menu. */
    String menu(String which) {
        String here = with("which", which);
        return "/client/menu/files" + here.substring(here.indexOf('?'));
    }

    static String whose(String whose) {
        return switch (whose) {
            case "mine" -> "Created by you";
            case "shared" -> "Shared with you";
            default -> "All files";
        };
    }

    static String sort(String sort) {
        return switch (sort) {
            case "oldest" -> "Oldest";
            case "name" -> "A to Z";
            case "size" -> "Largest";
            default -> "Newest";
        };
    }

    static String type(String type) {
        return switch (type) {
            case "image" -> "Images";
            case "pdf" -> "PDFs";
            case "document" -> "Documents";
            case "sheet" -> "Spreadsheets";
            case "snippet" -> "Snippets";
            case "canvas" -> "Canvases";
            case "audio" -> "Audio";
            case "video" -> "Videos";
            case "archive" -> "Archives";
            case "other" -> "Other files";
            default -> "All types";
        };
    }

    boolean isNarrow() {
        return !get("q").isEmpty() || !get("whose").isEmpty() || !get("type").isEmpty();
    }

    String count() {
        return found.total() + (found.total() == 1 ? " file" : " files");
    }
}
