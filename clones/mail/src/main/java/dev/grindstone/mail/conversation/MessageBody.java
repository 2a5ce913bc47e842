package dev.grindstone.mail.conversation;

import dev.grindstone.mail.message.BodyText;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.SafeHtml;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * A message's body as a reader gets it: cleaned, links opening elsewhere, foreign images held back, old history folded.
 *
 * @param html ready for the page
 * @param hiddenImages how many images wait for the reader's leave
 */
record MessageBody(String html, int hiddenImages) {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]']"
            + "|www\\.[^\\s<>\"]*[^\\s<>\".,;:!?)\\]']|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern PLAIN_HISTORY = Pattern.compile("(?m)^On .{4,200}wrote:\\s*\\n(?=\\s*(?:>|$))|^>");
    private static final String HISTORY =
            "div.gmail_quote, blockquote[type=cite], div#appendonsend, div.moz-cite-prefix";

    /**
     * Prepares a body.
     *
     * @param inline the addresses of the message's own images, by {@code cid} or file name
     */
    static MessageBody of(Message message, Map<String, String> inline, boolean showImages) {
        String html = message.html();
        Document document = Jsoup.parseBodyFragment(html == null ? fromText(message.text()) : SafeHtml.clean(html));
        document.outputSettings().prettyPrint(false);
        int hidden = images(document, inline, showImages);
        for (Element link : document.select("a[href]")) {
            link.attr("target", "_blank").attr("rel", "noopener noreferrer");
            link.attr("data-saferedirecturl", link.attr("href"));
        }
        foldHistory(document.body());
        return new MessageBody(document.body().html(), hidden);
    }

    /** Plain text as HTML, with links, and with what it quotes marked as history. */
    private static String fromText(String text) {
        Matcher history = PLAIN_HISTORY.matcher(text);
        int end = history.find() && history.start() > 0 ? history.start() : text.length();
        String own = linked(text.substring(0, end).stripTrailing());
        String quoted = text.substring(end);
        return own + (quoted.isBlank() ? "" : "<div class=\"gmail_quote\">" + linked(quoted) + "</div>");
    }

    private static String linked(String text) {
        StringBuilder html = new StringBuilder();
        Matcher matcher = ADDRESS.matcher(text);
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
        return html.append(BodyText.escape(text.substring(end)))
                .toString()
                .replace("\r", "")
                .replace("\n", "<br>");
    }

    private static int images(Document document, Map<String, String> inline, boolean show) {
        int hidden = 0;
        for (Element image : document.select("img")) {
            String source = image.attr("src");
            String own = inline.get(source.startsWith("cid:") ? source.substring(4) : source);
            if (own != null) {
                image.attr("src", own);
            } else if (source.startsWith("http") && !isPixel(image)) {
                hidden += show ? 0 : 1;
                hold(image, source, show);
            } else if (!source.startsWith("data:")) {
                image.remove();
            }
        }
        return hidden;
    }

    private static void hold(Element image, String source, boolean show) {
        if (show) {
            image.attr("src", "image?url=" + encoded(source) + "&alt=" + encoded(image.attr("alt")));
        } else {
            image.replaceWith(new Element("span").attr("data-x-blocked", "").text(image.attr("alt")));
        }
    }

    /** Images of one pixel only report that a mail was read. */
    private static boolean isPixel(Element image) {
        return "1".equals(image.attr("width")) || "1".equals(image.attr("height"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Puts trailing history behind a toggle, unless it is all there is, or a message somebody forwarded. */
    private static void foldHistory(Element body) {
        Element history = body.selectFirst(HISTORY);
        if (history == null || isForwarded(history) || !hasTextBefore(body, history)) {
            return;
        }
        Element toggle = new Element("div")
                .addClass("ajR")
                .attr("role", "button")
                .attr("tabindex", "0")
                .attr("data-tooltip", "Show trimmed content")
                .attr("aria-label", "Show trimmed content")
                .attr("aria-expanded", "false");
        toggle.appendElement("img")
                .addClass("ajT")
                .attr("alt", "")
                .attr("src", "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
        Element folded = new Element("div").addClass("adL").attr("hidden", "");
        history.before(toggle);
        toggle.after(folded);
        Node next = folded.nextSibling();
        while (next != null) {
            Node following = next.nextSibling();
            folded.appendChild(next);
            next = following;
        }
        trimBreaks(toggle);
    }

    private static boolean isForwarded(Element history) {
        return history.text().startsWith("---------- Forwarded message");
    }

    private static boolean hasTextBefore(Element body, Element history) {
        boolean[] shown = {false};
        NodeFilter untilHistory = (node, depth) -> {
            if (node.equals(history)) {
                return NodeFilter.FilterResult.STOP;
            }
            shown[0] |= node instanceof TextNode text ? !text.isBlank() : "img".equals(node.nodeName());
            return NodeFilter.FilterResult.CONTINUE;
        };
        body.filter(untilHistory);
        return shown[0];
    }

    private static void trimBreaks(Element toggle) {
        Node before = toggle.previousSibling();
        while (before != null && isBlank(before)) {
            before.remove();
            before = toggle.previousSibling();
        }
    }

    private static boolean isBlank(Node node) {
        return "br".equals(node.nodeName()) || (node instanceof TextNode text && text.isBlank());
    }
}
