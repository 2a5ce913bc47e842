package dev.grindstone.mail.conversation;

import dev.grindstone.mail.conversation.sheet.StyleSheets;
import dev.grindstone.mail.message.AppLinks;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.SafeHtml;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A message's body as a reader gets it: cleaned, links opening elsewhere, foreign images held back, old history folded.
 *
 * @param html ready for the page
 * @param hiddenImages how many images wait for the reader's leave
 * @param isClipped whether the end is left out, for its length
 */
record MessageBody(String html, int hiddenImages, boolean isClipped) {
    /** The same with its links to other apps made whole. */
    MessageBody linked(BinaryOperator<String> addresses) {
        return new MessageBody(AppLinks.resolved(html, addresses), hiddenImages, isClipped);
    }

    /** Of a longer message only the beginning is shown in its conversation. */
    private static final int CLIP_CHARS = 102 * 1024;

    private static final Pattern TINY = Pattern.compile("(?i).*\\b(?:width|height)\\s*:\\s*[01]px.*");

    private static final Pattern COLORS =
            Pattern.compile("(?i)<[^>]*(?:bgcolor=|\\bcolor=|background-color:|[;\"]color:)");

    /** How much of a body is wanted. */
    enum Extent {
        /** As in a conversation: clipped, with history folded. */
        CONVERSATION,
        /** On a page of its own: all of it, with history folded. */
        ENTIRE,
        /** On paper: all of it, nothing folded. */
        PAPER
    }

    /**
     * Prepares a body.
     *
     * @param inline the addresses of the message's own images, by {@code cid} or file name
     * @param mailbox what addresses in the reader's mailbox begin with
     */
    static MessageBody of(
            Message message, Map<String, String> inline, boolean showImages, Extent extent, String mailbox) {
        String html = message.html();
        String source = html == null ? PlainBody.html(message.text()) : html;
        boolean clipped = extent == Extent.CONVERSATION && source.length() > CLIP_CHARS;
        Document document =
                Jsoup.parseBodyFragment(SafeHtml.clean(StyleSheets.inlined(clipped ? beginning(source) : source)));
        document.outputSettings().prettyPrint(false);
        int hidden = images(document, inline, showImages ? mailbox : null);
        for (Element link : document.select("a[href]")) {
            link.attr("target", "_blank").attr("rel", "noopener noreferrer");
            link.attr("data-saferedirecturl", link.attr("href"));
        }
        if (extent != Extent.PAPER) {
            History.fold(document.body(), message.inReplyTo() != null);
        }
        return new MessageBody(document.body().html(), hidden, clipped);
    }

    /** Whether the sender chose colours, and with them the ground they stand on. */
    boolean hasColors() {
        return COLORS.matcher(html).find();
    }

    /** Cut before a tag, so that none is torn. */
    private static String beginning(String html) {
        int tag = html.lastIndexOf('<', CLIP_CHARS);
        return html.substring(0, tag > 0 ? tag : CLIP_CHARS);
    }

    private static int images(Document document, Map<String, String> inline, @Nullable String shown) {
        int hidden = 0;
        for (Element image : document.select("img")) {
            String source = image.attr("src");
            String own = inline.get(source.startsWith("cid:") ? source.substring(4) : source);
            if (own != null) {
                image.attr("src", own);
            } else if (source.startsWith("http") && !isPixel(image)) {
                hidden += shown == null ? 1 : 0;
                hold(image, source, shown);
            } else if (!source.startsWith("data:")) {
                image.remove();
            }
        }
        return hidden;
    }

    private static void hold(Element image, String source, @Nullable String shown) {
        if (shown != null) {
            image.attr("src", shown + "image?url=" + encoded(source) + "&alt=" + encoded(image.attr("alt")));
        } else {
            Element stand = new Element("span").attr("data-x-blocked", "").text(image.attr("alt"));
            if (image.attr("width").matches("\\d{1,4}")) {
                stand.attr("style", "width:" + image.attr("width") + "px");
            }
            image.replaceWith(stand);
        }
    }

    /** Images of one pixel only report that a mail was read. */
    private static boolean isPixel(Element image) {
        return image.attr("width").matches("[01]")
                || image.attr("height").matches("[01]")
                || TINY.matcher(image.attr("style")).matches();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
