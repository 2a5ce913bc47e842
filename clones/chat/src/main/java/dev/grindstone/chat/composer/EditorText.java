package dev.grindstone.chat.composer;

import dev.grindstone.chat.text.Block;
import dev.grindstone.chat.text.Inline;
import dev.grindstone.chat.text.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the HTML of the editor into blocks. Never fails: what it does not know is its text. */
final class EditorText {
    private static final String GUARD = "\uFEFF";

    private final Named named;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Inline> lines = new ArrayList<>();
    private final List<Inline> quote = new ArrayList<>();
    private final StringBuilder code = new StringBuilder();
    private boolean hasLines;
    private boolean hasQuote;
    private boolean hasCode;

    private EditorText(Named named) {
        this.named = named;
    }

    /**
     * The blocks of an editor's HTML.
     *
     * @param named knows whom {@code @name} in plain text means
     */
    static List<Block> read(String html, Named named) {
        EditorText reader = new EditorText(named);
        for (Node each : Jsoup.parseBodyFragment(html).body().childNodes()) {
            reader.block(each);
        }
        reader.flush("");
        return List.copyOf(reader.blocks);
    }

    private void block(Node node) {
        String name = node instanceof Element element ? element.normalName() : "";
        switch (name) {
            case "ul", "ol" -> {
                flush("");
                items((Element) node, name.equals("ol"));
            }
            case "blockquote" -> {
                flush("quote");
                add(quote, hasQuote, inline(node));
                hasQuote = true;
            }
            case "pre" -> {
                flush("code");
                code.append(hasCode ? "\n" : "")
                        .append(clean(((Element) node).wholeText()).replaceAll("\n$", ""));
                hasCode = true;
            }
            default -> {
                flush("line");
                add(lines, hasLines, inline(node));
                hasLines = true;
            }
        }
    }

    private static void add(List<Inline> to, boolean isNext, List<Inline> line) {
        if (isNext) {
            to.add(new Inline.Text("\n", Style.PLAIN));
        }
        to.addAll(line);
    }

    /** Ends what came before, unless it goes on. */
    private void flush(String goesOn) {
        if (hasLines && !goesOn.equals("line")) {
            blocks.add(new Block.Section(joined(lines)));
            lines.clear();
            hasLines = false;
        }
        if (hasQuote && !goesOn.equals("quote")) {
            blocks.add(new Block.Quote(joined(quote)));
            quote.clear();
            hasQuote = false;
        }
        if (hasCode && !goesOn.equals("code")) {
            blocks.add(new Block.Preformatted(List.of(new Inline.Text(code.toString(), Style.PLAIN))));
            code.setLength(0);
            hasCode = false;
        }
    }

    private void items(Element list, boolean ordered) {
        List<Block.Section> items = new ArrayList<>();
        int indent = -1;
        for (Element item : list.children()) {
            String level = item.className().replaceAll("\\D", "");
            int own = level.isEmpty() ? 0 : Math.min(8, Integer.parseInt(level.substring(0, 1)));
            if (own != indent && !items.isEmpty()) {
                blocks.add(new Block.Items(ordered, indent, 0, items));
                items = new ArrayList<>();
            }
            indent = own;
            items.add(new Block.Section(joined(inline(item))));
        }
        if (!items.isEmpty()) {
            blocks.add(new Block.Items(ordered, indent, 0, items));
        }
    }

    private List<Inline> inline(Node node) {
        List<Inline> pieces = new ArrayList<>();
        if (node instanceof TextNode) {
            inline(node, Style.PLAIN, pieces);
        } else {
            node.childNodes().forEach(child -> inline(child, Style.PLAIN, pieces));
        }
        return pieces;
    }

    private void inline(Node node, Style style, List<Inline> pieces) {
        if (node instanceof TextNode words) {
            String text = clean(words.getWholeText());
            if (!text.isEmpty()) {
                pieces.addAll(style.code() ? List.of(new Inline.Text(text, style)) : named.in(text, style));
            }
            return;
        }
        if (!(node instanceof Element element)) {
            return;
        }
        String emoji = element.attr("data-stringify-emoji");
        switch (element.normalName()) {
            case "br" -> {
                if (element.nextSibling() != null) {
                    pieces.add(new Inline.Text("\n", style));
                }
            }
            case "ts-mention" -> pieces.add(mention(element, style));
            case "a" -> {
                String address = element.attr("href");
                String words = clean(element.wholeText());
                pieces.add(new Inline.Link(address, words.equals(address) ? null : words, style));
            }
            default -> {
                if (!emoji.isEmpty()) {
                    pieces.add(new Inline.Emoji(emoji.replaceAll("^:|:$", ""), style));
                } else {
                    Style inner = styled(element.normalName(), style);
                    element.childNodes().forEach(child -> inline(child, inner, pieces));
                }
            }
        }
    }

    private static Style styled(String tag, Style style) {
        return switch (tag) {
            case "strong", "b" -> new Style(true, style.italic(), style.strike(), style.code());
            case "em", "i" -> new Style(style.bold(), true, style.strike(), style.code());
            case "s", "strike", "del" -> new Style(style.bold(), style.italic(), true, style.code());
            case "code" -> new Style(style.bold(), style.italic(), style.strike(), true);
            default -> style;
        };
    }

    private static Inline mention(Element element, Style style) {
        String id = element.attr("data-id");
        if (id.startsWith("U")) {
            return new Inline.User(id, style);
        }
        if (id.startsWith("C")) {
            return new Inline.Channel(id, style);
        }
        if (id.startsWith("S")) {
            return new Inline.Usergroup(id, style);
        }
        return id.toLowerCase(Locale.ROOT).matches("here|channel|everyone")
                ? new Inline.Broadcast(id, style)
                : new Inline.Text(clean(element.wholeText()), style);
    }

    /** Without the guards around embedded things and the spaces that browsers put in to keep them. */
    private static String clean(String text) {
        return text.replace(GUARD, "").replace('\u00A0', ' ').replace("\r", "");
    }

    /** Neighbours of one style are one piece; lines at the end that say nothing are dropped. */
    private static List<Inline> joined(List<Inline> pieces) {
        List<Inline> joined = new ArrayList<>();
        for (Inline piece : pieces) {
            Inline last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (piece instanceof Inline.Text words
                    && last instanceof Inline.Text before
                    && before.style().equals(words.style())) {
                joined.set(joined.size() - 1, new Inline.Text(before.text() + words.text(), words.style()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }
}
