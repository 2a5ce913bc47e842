package dev.grindstone.mail.conversation;

import dev.grindstone.mail.message.BodyText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text as HTML: lines kept, addresses linked, and what it quotes or signs marked the way {@link History} reads. */
final class PlainBody {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]']"
            + "|www\\.[^\\s<>\"]*[^\\s<>\".,;:!?)\\]']|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern ATTRIBUTION = Pattern.compile("On .{4,200}wrote:\\s*");
    private static final Pattern OUTLOOK = Pattern.compile("-{3,} ?Original Message ?-{3,}\\s*|_{20,}\\s*");
    private static final int LINES_OF_A_HEADER = 5;

    private PlainBody() {}

    static String html(String text) {
        List<String> lines = text.replace("\r", "").lines().toList();
        int start = start(lines);
        int end = end(lines, start);
        if (start < 0 || end < 0 || blank(lines, 0, start)) {
            start = lines.size();
            end = lines.size();
        }
        int signature = signature(lines, start);
        StringBuilder html = new StringBuilder(linked(lines, 0, signature));
        if (signature < start) {
            html.append("<div class=\"gmail_signature\">")
                    .append(linked(lines, signature, start))
                    .append("</div>");
        }
        if (start < end) {
            html.append("<div class=\"gmail_quote\">")
                    .append(linked(lines, start, end))
                    .append("</div>");
        }
        return html.append(linked(lines, end, lines.size())).toString();
    }

    /** The line where history begins; -1 when there is none. */
    private static int start(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i + 1 == lines.size();
            String next = last ? "" : lines.get(i + 1);
            String two = lines.get(i) + " " + next;
            String third = i + 2 < lines.size() ? lines.get(i + 2) : "";
            if (lines.get(i).startsWith(">")
                    || OUTLOOK.matcher(lines.get(i)).matches()
                    || isHeader(lines, i)
                    || (ATTRIBUTION.matcher(lines.get(i)).matches() && (next.isBlank() || next.startsWith(">")))
                    || (ATTRIBUTION.matcher(two).matches() && third.startsWith(">"))) {
                return i;
            }
        }
        return -1;
    }

    /** {@code From: …} with {@code Sent: …} and {@code Subject: …} on the lines below. */
    private static boolean isHeader(List<String> lines, int i) {
        if (!lines.get(i).startsWith("From: ")) {
            return false;
        }
        List<String> below = lines.subList(i + 1, Math.min(lines.size(), i + 1 + LINES_OF_A_HEADER));
        return below.stream().anyMatch(line -> line.startsWith("Sent: ") || line.startsWith("Date: "))
                && below.stream().anyMatch(line -> line.startsWith("Subject: "));
    }

    /** Where it ends; -1 when quoted and own lines alternate, so that each quote belongs to its answer. */
    private static int end(List<String> lines, int start) {
        boolean quoted = false;
        for (int i = Math.max(start, 0); i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(">")) {
                quoted = true;
            } else if (quoted && !line.isBlank()) {
                boolean again = lines.subList(i, lines.size()).stream().anyMatch(each -> each.startsWith(">"));
                return again ? -1 : i;
            }
        }
        return lines.size();
    }

    /** Where a signature of at most ten lines begins, below a line of {@code -- }. */
    private static int signature(List<String> lines, int end) {
        for (int i = end - 1; i > 0 && end - i < 12; i--) {
            if (lines.get(i).equals("-- ") || lines.get(i).equals("--")) {
                return i;
            }
        }
        return end;
    }

    private static boolean blank(List<String> lines, int from, int to) {
        return lines.subList(from, to).stream().allMatch(String::isBlank);
    }

    private static String linked(List<String> lines, int from, int to) {
        String text = String.join("\n", lines.subList(from, to));
        return linked(to < lines.size() || from == 0 ? text : text.stripTrailing());
    }

    private static String linked(String text) {
        StringBuilder html = new StringBuilder();
        Matcher matcher = LINK.matcher(text);
        int end = 0;
        while (matcher.find()) {
            String found = matcher.group();
            String target =
                    found.startsWith("http") ? found : (found.startsWith("www.") ? "http://" : "mailto:") + found;
            html.append(BodyText.escape(text.substring(end, matcher.start())))
                    .append("<a href=\"")
                    .append(BodyText.escape(target))
                    .append("\">")
                    .append(BodyText.escape(found))
                    .append("</a>");
            end = matcher.end();
        }
        return html.append(BodyText.escape(text.substring(end))).toString().replace("\n", "<br>");
    }
}
