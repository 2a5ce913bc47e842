package dev.grindstone.mail.message;

import java.util.Locale;

/** A file that hangs on a message, without its bytes. */
public record Attachment(long id, long messageId, String name, String mediaType, long sizeBytes) {
    private static final long KIB = 1024;

    /** The size as people read it: {@code 812 B}, {@code 34 KB}, {@code 1.2 MB}. */
    public String size() {
        if (sizeBytes < KIB) {
            return sizeBytes + " B";
        }
        if (sizeBytes < KIB * KIB) {
            return Math.round(sizeBytes / (double) KIB) + " KB";
        }
        return String.format(Locale.ROOT, "%.1f MB", sizeBytes / (double) (KIB * KIB));
    }

    /** The lower-case letters after the last dot of the name; empty without a dot. */
    public String extension() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
