package dev.grindstone.chat.api.canvases;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the HTML of a canvas of Markdown: headings, lists, quotes, code, and marks within lines. */
final class MarkdownHtml {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*)");
    private static final Pattern ITEM = Pattern.compile("(\\s*)(?:[-*+]|(\\d+)[.)])\\s+(?:\\[[ xX]]\\s+)?(.*)");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]+)]\\((https?://[^\\s)]+|mailto:[^\\s)]+)\\)");
    private static final String CODE_MARK = "\uE010";

    private final StringBuilder html = new StringBuilder();
    private String list = "";

    private MarkdownHtml() {}

    static String of(String markdown) {
        MarkdownHtml made = new MarkdownHtml();
        made.lines(List.of(markdown.replace("\r", "").split("\n", -1)));
        return made.html.toString();
    }

    private void lines(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.strip().startsWith("```")) {
                i = code(lines, i + 1);
                continue;
            }
            Matcher heading = HEADING.matcher(line.strip());
            Matcher item = ITEM.matcher(line);
            if (heading.matches()) {
                int level = Math.min(3, heading.group(1).length());
                block("h" + level, heading.group(2).replaceFirst("\\s+#+$", ""));
            } else if (item.matches()) {
                item(item);
            } else if (line.strip().startsWith(">")) {
                block("blockquote", line.strip().replaceFirst(">\\s?", ""));
            } else if (!line.isBlank()) {
                i = paragraph(lines, i);
            } else {
                close();
            }
        }
        close();
    }

    /** Lines that follow each other are one paragraph. */
    private int paragraph(List<String> lines, int from) {
        StringBuilder text = new StringBuilder(lines.get(from).strip());
        int last = from;
        while (last + 1 < lines.size() && isPlain(lines.get(last + 1))) {
            last++;
            text.append(' ').append(lines.get(last).strip());
        }
        block("p", text.toString());
        return last;
    }

    private static boolean isPlain(String line) {
        return !line.isBlank()
                && !line.strip().startsWith("```")
                && !line.strip().startsWith(">")
                && !HEADING.matcher(line.strip()).matches()
                && !ITEM.matcher(line).matches();
    }

    private int code(List<String> lines, int from) {
        close();
        int end = from;
        while (end < lines.size() && !lines.get(end).strip().startsWith("```")) {
            end++;
        }
        html.append("<pre>")
                .append(escape(String.join("\n", lines.subList(from, end))))
                .append("</pre>");
        return end;
    }

    private void block(String tag, String text) {
        close();
        html.append('<')
                .append(tag)
                .append('>')
                .append(inline(text))
                .append("</")
                .append(tag)
                .append('>');
    }

    private void item(Matcher item) {
        String wanted = item.group(2) == null ? "ul" : "ol";
        if (!list.equals(wanted)) {
            close();
            list = wanted;
            html.append('<').append(list).append('>');
        }
        int depth = Math.min(8, item.group(1).replace("\t", "    ").length() / 2);
        html.append(depth == 0 ? "<li>" : "<li class=\"ql-indent-" + depth + "\">")
                .append(inline(item.group(3)))
                .append("</li>");
    }

    private void close() {
        if (!list.isEmpty()) {
            html.append("</").append(list).append('>');
            list = "";
        }
    }

    /** What stands in code keeps its signs, so it is put aside while the marks are read. */
    static String inline(String text) {
        java.util.ArrayList<String> codes = new java.util.ArrayList<>();
        Matcher code = Pattern.compile("`([^`]+)`").matcher(escape(text));
        String marked = code.replaceAll(found -> {
            codes.add(found.group(1));
            return CODE_MARK + (codes.size() - 1) + CODE_MARK;
        });
        marked = LINK.matcher(marked).replaceAll("<a href=\"$2\">$1</a>");
        marked = marked.replaceAll("\\*\\*(?=\\S)(.+?)(?<=\\S)\\*\\*", "<strong>$1</strong>")
                .replaceAll("~~(?=\\S)(.+?)(?<=\\S)~~", "<s>$1</s>")
                .replaceAll("(?<![\\w*])\\*(?=\\S)([^*]+?)(?<=\\S)\\*(?![\\w*])", "<em>$1</em>")
                .replaceAll("(?<![\\w/])_(?=\\S)([^_]+?)(?<=\\S)_(?!\\w)", "<em>$1</em>");
        for (int i = 0; i < codes.size(); i++) {
            marked = marked.replace(CODE_MARK + i + CODE_MARK, "<code>" + codes.get(i) + "</code>");
        }
        return marked;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
