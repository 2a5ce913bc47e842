package dev.grindstone.mail.message;

import java.util.regex.Pattern;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Takes everything out of foreign HTML that could act: scripts, forms, frames, event handlers, styles that leave their box. */
public final class SafeHtml {
    private static final Pattern LINK = Pattern.compile("(?i)(?:https?:|mailto:|tel:|app:[a-z]|#).*");
    private static final Pattern IMAGE =
            Pattern.compile("(?i)(?:https?:|cid:|/mail/|data:image/(?:png|gif|jpeg|webp);).*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:%|px)?");
    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,20}");
    private static final AttributePolicy QUOTE_CLASSES =
            (element, attribute, value) -> value.startsWith("gmail_") ? value : null;

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowCommonInlineFormattingElements()
            .allowCommonBlockElements()
            .allowElements(
                    "a",
                    "img",
                    "hr",
                    "pre",
                    "span",
                    "center",
                    "font",
                    "table",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "td",
                    "th",
                    "caption",
                    "colgroup",
                    "col",
                    "dl",
                    "dt",
                    "dd",
                    "figure",
                    "figcaption",
                    "article",
                    "section",
                    "header",
                    "footer",
                    "main",
                    "address")
            .allowWithoutAttributes("a", "span", "font")
            .allowStyling()
            .allowUrlProtocols("http", "https", "mailto", "tel", "app", "cid", "data")
            .allowAttributes("href")
            .matching(LINK)
            .onElements("a")
            .allowAttributes("src")
            .matching(IMAGE)
            .onElements("img")
            .allowAttributes("alt", "title", "dir", "lang", "align", "valign")
            .globally()
            .allowAttributes("class")
            .matching(QUOTE_CLASSES)
            .globally()
            .allowAttributes("width", "height", "border", "cellpadding", "cellspacing", "colspan", "rowspan", "size")
            .matching(NUMBER)
            .globally()
            .allowAttributes("bgcolor", "color")
            .matching(COLOR)
            .globally()
            .toFactory();

    private SafeHtml() {}

    /** The harmless part of the HTML, well formed. */
    public static String clean(String html) {
        return POLICY.sanitize(html);
    }
}
