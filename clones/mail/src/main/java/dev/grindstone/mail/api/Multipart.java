package dev.grindstone.mail.api;

import dev.grindstone.mail.api.call.Content;
import dev.grindstone.mail.api.call.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A body that is several: {@code multipart/mixed} and {@code multipart/related}, with their bytes left as they are. */
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=(?:\"([^\"]+)\"|([^\\s;]+))");

    /**
     * One of them.
     *
     * @param head by lower-case names
     */
    record Part(Map<String, String> head, Content body) {
        Part {
            head = Map.copyOf(head);
        }
    }

    private Multipart() {}

    static List<Part> read(String contentType, byte[] body) {
        Matcher matcher = BOUNDARY.matcher(contentType);
        if (!contentType.toLowerCase(Locale.ROOT).startsWith("multipart/") || !matcher.find()) {
            throw Problem.invalid("The Content-Type '" + contentType + "' is not multipart with a boundary");
        }
        String boundary = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        // One character a byte, and back again without a loss.
        String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        String mark = "\n--" + boundary;
        List<Part> parts = new ArrayList<>();
        int start = text.indexOf(mark);
        while (start >= 0) {
            int from = start + mark.length();
            int end = text.indexOf(mark, from);
            if (text.startsWith("--", from) || end < 0) {
                break;
            }
            parts.add(part(text.substring(text.indexOf('\n', from) + 1, Math.max(end, from))));
            start = end;
        }
        return parts;
    }

    private static Part part(String text) {
        String content = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        Map<String, String> head = new LinkedHashMap<>();
        int at = 0;
        while (at < content.length()) {
            int end = content.indexOf('\n', at);
            String line =
                    content.substring(at, end < 0 ? content.length() : end).strip();
            at = end < 0 ? content.length() : end + 1;
            if (line.isEmpty()) {
                break;
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                head.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return new Part(head, Content.of(content.substring(at).getBytes(StandardCharsets.ISO_8859_1)));
    }
}
