package dev.grindstone.mail.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/*
 * Three families of clients mark what they repeat in three ways:
 *   ours and its kin   <div class="gmail_quote">On … wrote: <blockquote>…</blockquote></div>
 *   Apple's            On … wrote: <blockquote type="cite">…</blockquote>, the line beside or inside the quote
 *   Outlook            a block "From: … Sent: … Subject: …", then the old message without any mark, to the end
 * A signature above the history goes with it; one below nothing is folded in answers only.
 */
/** Finds what a message repeats of earlier ones, and puts it behind a toggle. */
final class History {
    private static final String PIXEL =
            "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
    private static final Pattern ATTRIBUTION =
            Pattern.compile("(?s)^\\s*(?:On|Am|Le|El) .{4,200}(?:wrote|schrieb|écrit|escribió)\\s?.{0,60}:\\s*$");
    private static final Pattern OUTLOOK = Pattern.compile(
            "(?s)^\\s*(?:-{3,} ?Original Message ?-{3,}\\s*)?From: .{1,300}(?:Sent|Date): .{1,200}Subject: .*");
    private static final Pattern FORWARDED =
            Pattern.compile("(?s)^\\s*-{5,} ?Forwarded message ?-{3,}.*" + "|^\\s*Begin forwarded message:.*");

    private History() {}

    /** Folds the history at the end of a body, unless it is all there is, or a message somebody forwarded. */
    static void fold(Element body, boolean isAnswer) {
        List<Node> history = marked(body);
        if (history.isEmpty()) {
            history = outlook(body);
        }
        if (!history.isEmpty() && (FORWARDED.matcher(text(history)).matches() || !hasTextBefore(history.get(0)))) {
            return;
        }
        Element signature = body.selectFirst("div.gmail_signature, span.gmail_signature_prefix");
        Node first = history.isEmpty() ? null : history.get(0);
        if (signature != null && isLast(signature, first) && (first != null || isAnswer) && hasTextBefore(signature)) {
            List<Node> with = new ArrayList<>(List.of(signature));
            for (Node next = signature.nextSibling();
                    next != null && !history.contains(next);
                    next = next.nextSibling()) {
                with.add(next);
            }
            with.addAll(history);
            history = with;
        }
        if (!history.isEmpty()) {
            fold(history);
        }
    }

    /** A quote that says so, with the line above it that names its writer. */
    private static List<Node> marked(Element body) {
        Element quote = body.selectFirst("div.gmail_quote, blockquote[type=cite], blockquote.gmail_quote");
        if (quote == null) {
            quote = body.select("blockquote").stream()
                    .filter(each -> attribution(each) != null)
                    .findFirst()
                    .orElse(null);
        }
        if (quote == null || answeredBetween(body, quote)) {
            return List.of();
        }
        List<Node> history = new ArrayList<>();
        Node line = attribution(quote);
        for (Node node = line == null ? quote : line; node != null && !node.equals(quote); node = node.nextSibling()) {
            history.add(node);
        }
        history.add(quote);
        return history;
    }

    /** Whether more than one part is quoted and words stand between them: then each belongs to its answer. */
    private static boolean answeredBetween(Element body, Element quote) {
        boolean later = body.select("blockquote").stream()
                .anyMatch(each -> !each.equals(quote)
                        && !each.parents().contains(quote)
                        && !quote.parents().contains(each));
        return later && hasTextAfter(quote);
    }

    /** The nodes before a quote that say who wrote it; null when nothing does. */
    private static @Nullable Node attribution(Element quote) {
        StringBuilder line = new StringBuilder();
        Node first = null;
        for (Node node = quote.previousSibling(); node != null; node = node.previousSibling()) {
            boolean isBreak = "br".equals(node.nodeName());
            if (isBreak && !line.toString().isBlank()) {
                break;
            }
            line.insert(0, textOf(node));
            if (!isBreak && line.length() > 400) {
                return null;
            }
            first = node;
            if (ATTRIBUTION.matcher(line).matches()) {
                return node;
            }
        }
        return first != null && ATTRIBUTION.matcher(line).matches() ? first : null;
    }

    /** From the block of header lines to the end. */
    private static List<Node> outlook(Element body) {
        Element start = body.select("div, p, font, span, td").stream()
                .filter(each -> OUTLOOK.matcher(each.wholeText()).matches()
                        && each.children().stream()
                                .noneMatch(child ->
                                        OUTLOOK.matcher(child.wholeText()).matches()))
                .findFirst()
                .orElse(null);
        if (start == null) {
            return List.of();
        }
        Element top = start;
        while (top.parent() != null && !body.equals(top.parent()) && !hasText(before(top))) {
            top = top.parent();
        }
        List<Node> history = new ArrayList<>();
        Node rule = top.previousElementSibling();
        if (rule != null && "hr".equals(rule.nodeName())) {
            history.add(rule);
        }
        for (Node node = top; node != null; node = node.nextSibling()) {
            history.add(node);
        }
        return history;
    }

    private static void fold(List<Node> history) {
        Element toggle = new Element("div")
                .addClass("ajR")
                .attr("role", "button")
                .attr("tabindex", "0")
                .attr("data-tooltip", "Show trimmed content")
                .attr("aria-label", "Show trimmed content")
                .attr("aria-expanded", "false");
        toggle.appendElement("img").addClass("ajT").attr("alt", "").attr("src", PIXEL);
        Element folded = new Element("div").addClass("adL").attr("hidden", "");
        history.get(0).before(toggle);
        toggle.after(folded);
        history.forEach(folded::appendChild);
        for (Node before = toggle.previousSibling();
                before != null && isBlank(before);
                before = toggle.previousSibling()) {
            before.remove();
        }
    }

    private static boolean isLast(Element signature, @Nullable Node history) {
        for (Node next = signature.nextSibling(); next != null && !next.equals(history); next = next.nextSibling()) {
            if (history != null && !textOf(next).isBlank() && !"gmail_signature".equals(next.attr("class"))) {
                return false;
            }
        }
        return true;
    }

    private static List<Node> before(Node node) {
        List<Node> before = new ArrayList<>();
        for (Node each = node.previousSibling(); each != null; each = each.previousSibling()) {
            before.add(each);
        }
        return before;
    }

    /** Whether a reader sees anything before the node. */
    private static boolean hasTextBefore(Node node) {
        for (Node at = node; at != null && !"body".equals(at.nodeName()); at = at.parent()) {
            if (hasText(before(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasTextAfter(Node node) {
        for (Node at = node; at != null && !"body".equals(at.nodeName()); at = at.parent()) {
            for (Node next = at.nextSibling(); next != null; next = next.nextSibling()) {
                if (!textOf(next).isBlank()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasText(List<Node> nodes) {
        return nodes.stream()
                .anyMatch(node -> !textOf(node).isBlank()
                        || (node instanceof Element element && element.selectFirst("img") != null));
    }

    private static String text(List<Node> nodes) {
        StringBuilder text = new StringBuilder();
        nodes.forEach(node -> text.append(textOf(node)));
        return text.toString().strip();
    }

    private static String textOf(Node node) {
        if (node instanceof TextNode words) {
            return words.getWholeText();
        }
        return node instanceof Element element ? element.wholeText() : "";
    }

    private static boolean isBlank(Node node) {
        return "br".equals(node.nodeName()) || (node instanceof TextNode words && words.isBlank());
    }
}
