package dev.grindstone.chat.results;

import dev.grindstone.chat.search.Query;
import dev.grindstone.chat.search.SearchEngine;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** Marks what was looked for in the HTML of a message. */
final class Highlight {
    private static final String BEGIN = "\ue000";
    private static final String END = "\ue001";

    private Highlight() {}

    static String of(Query query, String html) {
        if (query.words().stream().allMatch(Query.Word::isExcluded)) {
            return html;
        }
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        List<TextNode> texts = new ArrayList<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text) {
                        texts.add(text);
                    }
                },
                document.body());
        texts.forEach(text -> mark(query, text));
        return document.body().html();
    }

    private static void mark(Query query, TextNode text) {
        String marked = SearchEngine.highlight(query, text.getWholeText(), BEGIN, END);
        if (!marked.contains(BEGIN)) {
            return;
        }
        Node last = text;
        for (String piece : marked.split("(?=" + BEGIN + ")|(?<=" + END + ")", -1)) {
            String plain = piece.replace(BEGIN, "").replace(END, "");
            if (plain.isEmpty()) {
                continue;
            }
            Node next = new TextNode(plain);
            if (piece.startsWith(BEGIN)) {
                Element mark = new Element("mark");
                mark.attr("data-x-hit", "");
                mark.appendChild(next);
                next = mark;
            }
            last.after(next);
            last = next;
        }
        text.remove();
    }
}
