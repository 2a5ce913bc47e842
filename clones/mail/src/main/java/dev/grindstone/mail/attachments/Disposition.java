package dev.grindstone.mail.attachments;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** The headers with which a file is given out, whatever its sender called it. */
final class Disposition {
    /** Control and direction characters, and what separates folders. */
    private static final Pattern HOSTILE = Pattern.compile("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]");

    private static final Pattern NOT_PLAIN = Pattern.compile("[^\\x20-\\x7e]|[\"\\\\%;]");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9][a-z0-9.+-]*/[a-z0-9][a-z0-9.+-]*");
    private static final Pattern HARMLESS =
            Pattern.compile("image/(?:png|jpe?g|gif|webp)|application/pdf|text/(?:plain|csv)");

    private Disposition() {}

    /** A name that no file system and no reader takes for something else. */
    static String safeName(String name) {
        String safe = HOSTILE.matcher(name).replaceAll("_").strip();
        while (safe.startsWith(".")) {
            safe = safe.substring(1);
        }
        return safe.isEmpty() ? "attachment" : safe;
    }

    /** The value of {@code Content-Disposition}. */
    static String of(String name, boolean download) {
        String safe = safeName(name);
        String plain = NOT_PLAIN.matcher(safe).replaceAll("_");
        String header = (download ? "attachment" : "inline") + "; filename=\"" + plain + "\"";
        return plain.equals(safe)
                ? header
                : header + "; filename*=UTF-8''"
                        + URLEncoder.encode(safe, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The media type without parameters; bytes of no type where the sender wrote nonsense. */
    static String mediaType(String written) {
        String type = written.strip().toLowerCase(Locale.ROOT);
        int parameters = type.indexOf(';');
        type = parameters < 0 ? type : type.substring(0, parameters).strip();
        return MEDIA_TYPE.matcher(type).matches() ? type : "application/octet-stream";
    }

    /** Whether a browser may show the file on this origin: a page that a sender wrote must not run here. */
    static boolean isHarmless(String mediaType) {
        return HARMLESS.matcher(mediaType).matches();
    }
}
