package dev.grindstone.mail.list;

import java.util.Locale;

/** The family of a file by its ending, which gives its chip a colour. */
final class FileKind {
    private FileKind() {}

    /** One of {@code pdf}, {@code image}, {@code sheet}, {@code text}, {@code other}. */
    static String of(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "pdf" -> "pdf";
            case "png", "jpg", "jpeg", "gif", "svg", "webp" -> "image";
            case "xls", "xlsx", "csv", "ods" -> "sheet";
            case "doc", "docx", "txt", "md", "odt", "rtf" -> "text";
            default -> "other";
        };
    }
}
