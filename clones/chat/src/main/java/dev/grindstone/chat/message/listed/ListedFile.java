package dev.grindstone.chat.message.listed;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file as a list shows it.
 *
 * @param key {@code F…}
 * @param kind {@code image}, {@code pdf}, {@code document}, {@code sheet}, {@code snippet}, {@code canvas},
 *     {@code audio}, {@code video}, {@code archive} or {@code other}
 * @param when such as {@code Mar 3rd}
 * @param link the address of its bytes
 * @param share where it was shared last; null when it was not
 */
public record ListedFile(
        String key,
        String name,
        String title,
        String kind,
        long bytes,
        long ownerId,
        String owner,
        String when,
        String link,
        @Nullable Share share) {

    /**
     * Where a file was shared.
     *
     * @param place a channel's name with its sign, or the names of the others
     * @param path where the message is in the app
     */
    public record Share(String channel, String place, String path) {}

    /** The kind of a file, of its media type and its mode. */
    static String kind(String mode, String mediaType, String name) {
        String type = mediaType.toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!mode.equals("hosted")) {
            return mode;
        }
        if (type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/")) {
            return type.substring(0, 5);
        }
        if (ending.equals("pdf")) {
            return "pdf";
        }
        if (ending.matches("xlsx?|csv|ods|tsv")) {
            return "sheet";
        }
        if (ending.matches("zip|gz|tar|7z")) {
            return "archive";
        }
        return ending.matches("docx?|odt|txt|md|rtf|pptx?|key|odp") ? "document" : "other";
    }

    /** What it is called. */
    public String label() {
        return title.isEmpty() ? name : title;
    }

    /** A lucide name. */
    public String icon() {
        return switch (kind) {
            case "image" -> "image";
            case "sheet" -> "table";
            case "snippet" -> "file-code";
            case "canvas" -> "notebook-text";
            case "audio" -> "audio-lines";
            case "video" -> "video";
            case "archive" -> "archive";
            case "pdf", "document" -> "file-text";
            default -> "file";
        };
    }

    /** {@code PDF}, {@code 12 kB}. */
    public String type() {
        return switch (kind) {
            case "image" -> "Image";
            case "pdf" -> "PDF";
            case "document" -> "Document";
            case "sheet" -> "Spreadsheet";
            case "snippet" -> "Snippet";
            case "canvas" -> "Canvas";
            case "audio" -> "Audio";
            case "video" -> "Video";
            case "archive" -> "Archive";
            default -> "File";
        };
    }

    /** {@code 12 kB}. */
    public String size() {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        return bytes < 1_000_000
                ? Math.round(bytes / 1000.0) + " kB"
                : String.format(Locale.ENGLISH, "%.1f MB", bytes / 1_000_000.0);
    }
}
