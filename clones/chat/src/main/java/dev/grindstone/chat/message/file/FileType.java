package dev.grindstone.chat.message.file;

import java.net.URLConnection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What sort of file something is, by its name, its media type and its mode. */
public final class FileType {
    private static final Map<String, String> PRETTY = Map.ofEntries(
            Map.entry("text", "Plain Text"),
            Map.entry("markdown", "Markdown (raw)"),
            Map.entry("csv", "CSV"),
            Map.entry("pdf", "PDF"),
            Map.entry("docx", "Word Document"),
            Map.entry("xlsx", "Excel Spreadsheet"),
            Map.entry("pptx", "PowerPoint Presentation"),
            Map.entry("zip", "Zip"),
            Map.entry("json", "JSON"),
            Map.entry("html", "HTML"),
            Map.entry("css", "CSS"),
            Map.entry("sql", "SQL"),
            Map.entry("xml", "XML"),
            Map.entry("yaml", "YAML"),
            Map.entry("python", "Python"),
            Map.entry("javascript", "JavaScript"),
            Map.entry("typescript", "TypeScript"),
            Map.entry("java", "Java"),
            Map.entry("shell", "Shell"),
            Map.entry("quip", "Canvas"),
            Map.entry("binary", "Binary"));

    private FileType() {}

    /** Its name in the API, such as {@code text}, {@code pdf} or {@code python}. */
    public static String of(String name, String mediaType, String mode) {
        if (mode.equals("canvas")) {
            return "quip";
        }
        String lower = name.toLowerCase(Locale.ROOT);
        String ending = lower.contains(".") ? lower.substring(lower.lastIndexOf('.') + 1) : "";
        return switch (ending) {
            case "txt", "log" -> "text";
            case "md" -> "markdown";
            case "jpeg" -> "jpg";
            case "py" -> "python";
            case "js", "mjs" -> "javascript";
            case "ts" -> "typescript";
            case "sh" -> "shell";
            case "yml" -> "yaml";
            case "htm" -> "html";
            case "" -> mediaType.startsWith("text/") ? "text" : "binary";
            default -> ending;
        };
    }

    /** The same for people. */
    public static String pretty(String type) {
        return PRETTY.getOrDefault(type, type.toUpperCase(Locale.ROOT));
    }

    /** Whether pages show it as a picture; what could hold scripts does not count. */
    public static boolean isPicture(String mediaType) {
        return mediaType.matches("image/(png|jpeg|gif|webp)");
    }

    /** Whether a beginning of it can be read as text. */
    public static boolean isText(String mediaType, String mode) {
        return mode.equals("snippet") || mediaType.matches("text/.*|application/(json|xml|javascript|sql|x-sh|yaml)");
    }

    /** The media type of a file of such a name; its bytes decide whether it is a picture. */
    public static String mediaType(String name, byte[] content) {
        String lower = name.toLowerCase(Locale.ROOT);
        String picture = PictureSize.of(content).map(PictureSize::type).orElse("");
        if (!picture.isEmpty()) {
            return picture;
        }
        if (lower.matches(".*\\.(txt|md|log|java|py|js|mjs|ts|sh|yaml|yml|sql|css)")) {
            return "text/plain";
        }
        if (lower.endsWith(".csv")) {
            return "text/csv";
        }
        @Nullable String guessed = URLConnection.guessContentTypeFromName(lower);
        // A picture that is none would be a broken one on the page.
        return guessed == null || (isPicture(guessed) && content.length > 0) ? "application/octet-stream" : guessed;
    }

    /** A size for people: {@code 4 kB}. */
    public static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + (bytes == 1 ? " byte" : " bytes");
        }
        return bytes < 1_000_000
                ? Math.round(bytes / 1000.0) + " kB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
    }
}
