package dev.grindstone.chat.message.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of a file as HTML, line by line, with the words that a language knows marked. */
public final class Code {
    private static final String KEYWORDS = "abstract|and|as|async|await|boolean|break|case|catch|class|const|continue|"
            + "def|default|del|do|elif|else|enum|except|export|extends|false|False|final|finally|float|for|from|function|"
            + "if|implements|import|in|instanceof|int|interface|is|lambda|let|long|new|None|not|null|or|package|pass|"
            + "private|protected|public|raise|record|return|static|super|switch|this|throw|throws|true|True|try|type|"
            + "undefined|var|void|while|with|yield|echo|fi|done|then|esac|"
            + "SELECT|FROM|WHERE|JOIN|LEFT|ON|GROUP|ORDER|BY|INSERT|INTO|UPDATE|SET|DELETE|VALUES|AND|OR|NOT|NULL|LIMIT|AS";
    private static final String STRING =
            "\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+'|`(?:[^`\\\\\\n]|\\\\.)*+`";
    private static final Pattern PLAIN = Pattern.compile("(?!)");

    private Code() {}

    /** The lines as HTML; very long ones are plain. */
    public static List<String> lines(String text, String type) {
        Pattern pattern = pattern(type);
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\\r?\\n", -1)) {
            lines.add(line.length() > 2000 ? escape(line) : line(line, pattern));
        }
        if (lines.size() > 1 && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private static Pattern pattern(String type) {
        String comment = switch (type) {
            case "python", "shell", "yaml" -> "#.*";
            case "sql" -> "--.*";
            case "java", "javascript", "typescript", "css" -> "//.*|/\\*.*?(?:\\*/|$)";
            case "json", "xml", "html" -> "<!--.*?-->";
            default -> "";
        };
        return comment.isEmpty()
                ? PLAIN
                : Pattern.compile("(?<comment>" + comment + ")|(?<string>" + STRING + ")|\\b(?<keyword>" + KEYWORDS
                        + ")\\b|\\b(?<number>\\d[\\d._]*)\\b");
    }

    private static String line(String line, Pattern pattern) {
        StringBuilder html = new StringBuilder();
        Matcher matcher = pattern.matcher(line);
        int at = 0;
        while (matcher.find()) {
            html.append(escape(line.substring(at, matcher.start())));
            String kind = "number";
            for (String name : new String[] {"comment", "string", "keyword"}) {
                if (matcher.group(name) != null) {
                    kind = name;
                }
            }
            html.append("<span data-x-code=\"").append(kind).append("\">");
            html.append(escape(matcher.group())).append("</span>");
            at = matcher.end();
        }
        return html.append(escape(line.substring(at))).toString();
    }

    /** Text that may stand in HTML. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
