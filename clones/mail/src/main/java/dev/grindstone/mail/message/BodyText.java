package dev.grindstone.mail.message;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The two forms of a body, plain text and HTML, and the way from one to the other. */
public final class BodyText {
    private static final String BLOCKS =
            " address article blockquote center dd div dl dt footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section table tr ul ";
    private static final String SILENT = " head style script title ";
    private static final String PLAIN = " html head body div br ";

    private BodyText() {}

    /** The text a reader sees in the HTML, one line per block; quoted history keeps a {@code >} before each line. */
    public static String ofHtml(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        for (Element quote : document.select("blockquote:not([style*='border: none'])")) {
            quote.attr("data-quoted", "");
        }
        Collector collector = new Collector();
        collector.walk(document.body());
        return collector.text();
    }

    /** The HTML a composer would hold for the text: one {@code div} with {@code <br>} between the lines. */
    public static String toHtml(String text) {
        return "<div dir=\"ltr\">" + escape(text).replace("\r", "").replace("\n", "<br>") + "</div>";
    }

    /**
     * The HTML as it is kept: parsed and written again, and where the writer's own part formats nothing, exactly what
     * {@link #toHtml} gives for its text. So the same words give the same message, whether typed into a page or sent by
     * a command.
     */
    public static String canonicalHtml(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        Element quote = document.selectFirst("body > div.gmail_quote, body > div > div.gmail_quote");
        String history = "";
        if (quote != null && quote.nextElementSibling() == null) {
            history = "<br>" + quote.outerHtml();
            quote.remove();
        }
        Element own = document.body();
        boolean plain = own.getAllElements().stream()
                .allMatch(element -> PLAIN.contains(" " + element.normalName() + " ")
                        && !element.hasAttr("class")
                        && !element.hasAttr("style"));
        return (plain ? toHtml(ofHtml(own.html())) : own.html()) + history;
    }

    /** The text with the five characters that HTML reserves written as entities. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Walks the body and writes its text, remembering only what a line needs. */
    private static final class Collector implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private int quotes;
        private boolean lineOpen;

        void walk(Element body) {
            body.traverse(this);
        }

        String text() {
            return text.toString()
                    .replaceAll("[ \\u00A0]+\n", "\n")
                    .replaceAll("\n{3,}", "\n\n")
                    .strip();
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                write(words);
            } else if (is(node, BLOCKS)) {
                quotes += node.hasAttr("data-quoted") ? 1 : 0;
                closeLine();
            } else if ("br".equals(node.nodeName())) {
                text.append(lineOpen ? "" : "> ".repeat(quotes).strip());
                lineOpen = true;
                closeLine();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (is(node, BLOCKS)) {
                closeLine();
                quotes -= node.hasAttr("data-quoted") ? 1 : 0;
                if ("p".equals(node.nodeName())) {
                    text.append("\n");
                }
            }
        }

        private void write(TextNode words) {
            Node parent = words.parent();
            if (parent != null && is(parent, SILENT)) {
                return;
            }
            String line = words.text().replace('\u00A0', ' ');
            if (line.isBlank() && !lineOpen) {
                return;
            }
            if (!lineOpen) {
                text.append("> ".repeat(quotes));
                line = line.stripLeading();
            }
            text.append(line);
            lineOpen = true;
        }

        private void closeLine() {
            if (lineOpen) {
                text.append('\n');
                lineOpen = false;
            }
        }

        private static boolean is(Node node, String names) {
            return names.contains(" " + node.nodeName() + " ");
        }
    }
}
