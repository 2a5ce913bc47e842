package dev.grindstone.mail.conversation.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One selector of a style sheet with what it asks for.
 *
 * @param normal declarations that an element's own style overrules
 * @param important those that overrule it
 */
record Rule(String selector, String normal, String important) {
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?(?:\\*/|$)|<!--|-->");
    private static final int LONGEST_SELECTOR = 200;
    private static final int MOST = 300;

    /** How special the selector is: of two rules for an element, the greater one holds. */
    int weight() {
        int ids = count('#');
        int classes = count('.') + count('[');
        long names = Pattern.compile("(?:^|[\\s>+~])[A-Za-z]")
                .matcher(selector)
                .results()
                .count();
        return ids * 10_000 + classes * 100 + (int) names;
    }

    private int count(char mark) {
        return (int) selector.chars().filter(c -> c == mark).count();
    }

    /** The rules of a sheet that hold on any screen; what begins with {@code @} is passed over with all it holds. */
    static List<Rule> parse(String sheet) {
        String css = COMMENT.matcher(sheet).replaceAll(" ");
        List<Rule> rules = new ArrayList<>();
        int at = 0;
        while (at < css.length() && rules.size() < MOST) {
            int open = css.indexOf('{', at);
            int semicolon = css.indexOf(';', at);
            if (css.substring(at).stripLeading().startsWith("@") && semicolon >= 0 && (open < 0 || semicolon < open)) {
                at = semicolon + 1;
                continue;
            }
            if (open < 0) {
                break;
            }
            int close = end(css, open);
            String head = css.substring(at, open).strip();
            if (!head.startsWith("@")) {
                add(rules, head, css.substring(open + 1, close));
            }
            at = close + 1;
        }
        return rules;
    }

    /** The brace that closes the one at that place, or the end. */
    private static int end(String css, int open) {
        int depth = 0;
        for (int i = open; i < css.length(); i++) {
            depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return css.length();
    }

    private static void add(List<Rule> rules, String head, String declarations) {
        StringBuilder normal = new StringBuilder();
        StringBuilder important = new StringBuilder();
        for (String declaration : declarations.split(";", -1)) {
            int mark = declaration.toLowerCase(Locale.ROOT).indexOf("!important");
            String plain = (mark < 0 ? declaration : declaration.substring(0, mark)).strip();
            if (!plain.isEmpty()) {
                (mark < 0 ? normal : important).append(plain).append(';');
            }
        }
        for (String selector : head.split(",", -1)) {
            String one = selector.strip();
            // What depends on the pointer, on focus or on made-up parts cannot be said of an element for good.
            if (!one.isEmpty() && one.length() <= LONGEST_SELECTOR && one.indexOf(':') < 0) {
                rules.add(new Rule(one, normal.toString(), important.toString()));
            }
        }
    }
}
