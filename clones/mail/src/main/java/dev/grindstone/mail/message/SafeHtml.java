package dev.grindstone.mail.message;

import java.util.List;
import java.util.regex.Pattern;
import org.owasp.html.AttributePolicy;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Takes everything out of foreign HTML that could act: scripts, forms, frames, event handlers, styles that leave their box. */
public final class SafeHtml {
    private static final Pattern LINK = Pattern.compile("(?i)(?:https?:|mailto:|tel:|app:[a-z]|#).*");
    private static final Pattern IMAGE = Pattern.compile("(?i)(?:https?:|cid:|data:image/(?:png|gif|jpeg|webp);).*|"
            // Of this app's own addresses only attachments: others do something when they are asked for.
            + "/mail/u/\\d/(?:view/att)?\\?view=att&[\\w=&.:-]*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:%|px)?");
    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,20}");
    private static final AttributePolicy QUOTE_CLASSES =
            (element, attribute, value) -> value.startsWith("gmail_") ? value : null;

    /** What newsletters lay out with, besides the usual; nothing that leaves the box of the message. */
    private static final CssSchema STYLES = CssSchema.union(
            CssSchema.DEFAULT, CssSchema.withProperties(List.of("display", "float", "clear", "visibility")));

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
            .allowStyling(STYLES)
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
            .allowAttributes("type")
            .matching(false, "cite")
            .onElements("blockquote")
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
