package dev.grindstone.chat.composer;

import dev.grindstone.chat.text.Block;
import dev.grindstone.chat.text.Inline;
import dev.grindstone.chat.text.Names;
import dev.grindstone.chat.text.RichHtml;
import dev.grindstone.chat.text.Style;
import java.util.List;
import java.util.stream.Collectors;

/** Writes blocks as the HTML that the editor starts with, so that {@link EditorText} reads them back. */
final class EditorHtml {
    private final Names names;

    private EditorHtml(Names names) {
        this.names = names;
    }

    static String of(List<Block> blocks, Names names) {
        EditorHtml writer = new EditorHtml(names);
        return blocks.stream().map(writer::block).collect(Collectors.joining());
    }

    private String block(Block block) {
        if (block instanceof Block.Section section) {
            return lines(section.content(), "p");
        }
        if (block instanceof Block.Quote quote) {
            return lines(quote.content(), "blockquote");
        }
        if (block instanceof Block.Preformatted code) {
            String body = code.content().stream()
                    .map(piece -> piece instanceof Inline.Text words ? escape(words.text()) : inline(piece))
                    .collect(Collectors.joining());
            return "<pre class=\"ql-syntax\" spellcheck=\"false\">" + body + "\n</pre>";
        }
        Block.Items list = (Block.Items) block;
        String tag = list.ordered() ? "ol" : "ul";
        String item = list.indent() == 0 ? "<li>" : "<li class=\"ql-indent-" + list.indent() + "\">";
        return list.items().stream()
                .map(each -> item + inline(each.content()) + "</li>")
                .collect(Collectors.joining("", "<" + tag + ">", "</" + tag + ">"));
    }

    private String lines(List<Inline> content, String tag) {
        StringBuilder html = new StringBuilder();
        for (String line : inline(content).split("\n", -1)) {
            html.append('<').append(tag).append('>').append(line.isEmpty() ? "<br>" : line);
            html.append("</").append(tag).append('>');
        }
        return html.toString();
    }

    private String inline(List<Inline> pieces) {
        return pieces.stream().map(this::inline).collect(Collectors.joining());
    }

    /** Marks end with their line. */
    private String inline(Inline piece) {
        Style style = piece.style();
        return bare(piece)
                        .lines()
                        .map(line -> line.isEmpty() ? "" : marked(line, style))
                        .collect(Collectors.joining("\n"))
                + (piece instanceof Inline.Text words && words.text().endsWith("\n") ? "\n" : "");
    }

    private static String marked(String line, Style style) {
        String html = style.code() ? "<code>" + line + "</code>" : line;
        html = style.strike() ? "<s>" + html + "</s>" : html;
        html = style.italic() ? "<em>" + html + "</em>" : html;
        return style.bold() ? "<strong>" + html + "</strong>" : html;
    }

    private String bare(Inline piece) {
        if (piece instanceof Inline.Text words) {
            return escape(words.text());
        }
        if (piece instanceof Inline.Link link) {
            String words = link.text();
            return "<a href=\"" + escape(link.url()) + "\">" + escape(words == null ? link.url() : words) + "</a>";
        }
        if (piece instanceof Inline.User user) {
            return mention(user.id(), "@" + names.user(user.id()));
        }
        if (piece instanceof Inline.Channel channel) {
            return mention(channel.id(), "#" + names.channel(channel.id()));
        }
        if (piece instanceof Inline.Usergroup group) {
            return mention(group.id(), "@" + names.usergroup(group.id()));
        }
        if (piece instanceof Inline.Broadcast broadcast) {
            return mention(broadcast.range(), "@" + broadcast.range());
        }
        if (piece instanceof Inline.Emoji emoji) {
            return RichHtml.emoji(emoji.name());
        }
        return escape(((Inline.Date) piece).fallback());
    }

    private static String mention(String id, String label) {
        return "<ts-mention data-id=\"" + escape(id) + "\" data-label=\"" + escape(label) + "\">" + escape(label)
                + "</ts-mention>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
