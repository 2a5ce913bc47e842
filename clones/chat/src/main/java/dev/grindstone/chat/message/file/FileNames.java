package dev.grindstone.chat.message.file;

import java.util.regex.Pattern;

/** File names as the workspace keeps them, whatever a browser or a script calls a file. */
public final class FileNames {
    private static final int LONGEST = 120;
    private static final int LONGEST_ENDING = 12;

    /** Folders, control characters, and marks that turn the direction of reading, so that {@code exe} looks like {@code txt}. */
    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cntrl}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF<>:\"|?*]");

    private FileNames() {}

    /** The harmless form: without folders, of one line, at most 120 characters, its ending kept; empty for none. */
    public static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String safe = UNSAFE.matcher(last).replaceAll("_").strip();
        if (safe.replace(".", "").isEmpty()) {
            return "";
        }
        if (safe.codePointCount(0, safe.length()) <= LONGEST) {
            return safe;
        }
        int dot = safe.lastIndexOf('.');
        String ending = dot > 0 && safe.length() - dot <= LONGEST_ENDING ? safe.substring(dot) : "";
        return safe.substring(0, safe.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
    }

    /** The part of an address that is a file's name. */
    public static String slug(String name) {
        String slug = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}._-]+", "_");
        return slug.isEmpty() ? "file" : slug;
    }
}
