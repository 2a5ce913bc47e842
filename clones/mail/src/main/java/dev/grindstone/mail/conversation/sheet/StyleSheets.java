package dev.grindstone.mail.conversation.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;

/*
 * A sheet of a sender must not reach the page around the mail. So no sheet is ever shown: what it asks for becomes the
 * own style of the elements it means, before the mail is cleaned, and is cleaned like every style that a sender wrote.
 */
/** Writes the style sheets of a mail into its elements. */
public final class StyleSheets {
    private static final int LONGEST = 100_000;
    private static final int MOST_WRITTEN = 500_000;

    private StyleSheets() {}

    /** The same mail without its sheets, its elements styled as they asked. */
    public static String inlined(String html) {
        if (!html.toLowerCase(Locale.ROOT).contains("<style")) {
            return html;
        }
        Document document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        List<Rule> rules = new ArrayList<>();
        for (Element sheet : document.select("style")) {
            String css = sheet.data();
            rules.addAll(Rule.parse(css.substring(0, Math.min(css.length(), LONGEST))));
            sheet.remove();
        }
        rules.sort(Comparator.comparingInt(Rule::weight));
        apply(document.body(), rules);
        return document.body().html();
    }

    private static void apply(Element body, List<Rule> rules) {
        Map<Element, StringBuilder> before = new HashMap<>();
        Map<Element, StringBuilder> after = new HashMap<>();
        int written = 0;
        for (Rule rule : rules) {
            for (Element element : matching(body, rule.selector())) {
                written += rule.normal().length() + rule.important().length();
                if (written > MOST_WRITTEN) {
                    break;
                }
                before.computeIfAbsent(element, any -> new StringBuilder()).append(rule.normal());
                after.computeIfAbsent(element, any -> new StringBuilder()).append(rule.important());
            }
        }
        before.forEach((element, style) -> {
            String own = element.attr("style").strip();
            String end = own.isEmpty() || own.endsWith(";") ? "" : ";";
            element.attr("style", style + own + end + after.getOrDefault(element, new StringBuilder()));
        });
    }

    private static List<Element> matching(Element body, String selector) {
        try {
            return body.select(selector);
        } catch (SelectorParseException | IllegalArgumentException notUnderstood) {
            return List.of();
        }
    }
}
