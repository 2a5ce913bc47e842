package dev.grindstone.chat.text;

import java.util.List;

/** Blocks as the HTML of message bodies, which tools turn back into Markdown. */
public final class RichHtml {
    private final Names names;
    private final StringBuilder html = new StringBuilder();

    private RichHtml(Names names) {
        this.names = names;
    }

    /** The {@code .p-rich_text_block} of blocks. */
    public static String of(List<Block> blocks, Names names) {
        RichHtml writer = new RichHtml(names);
        writer.html.append("<div class=\"p-rich_text_block\" dir=\"auto\">");
        blocks.forEach(writer::block);
        return writer.html.append("</div>").toString();
    }

    /** One emoji, by its name without colons. */
    public static String emoji(String name) {
        return InlineHtml.emoji(name);
    }

    private void block(Block block) {
        if (block instanceof Block.Section section) {
            html.append("<div class=\"p-rich_text_section\">");
            line(section.content());
            html.append("</div>");
        } else if (block instanceof Block.Quote quote) {
            html.append("<blockquote class=\"c-mrkdwn__quote\" data-stringify-type=\"quote\">");
            line(quote.content());
            html.append("</blockquote>");
        } else if (block instanceof Block.Preformatted code) {
            html.append("<pre class=\"c-mrkdwn__pre\" data-stringify-type=\"pre\">");
            code.content().forEach(piece -> html.append(InlineHtml.code(piece, names)));
            html.append("</pre>");
        } else if (block instanceof Block.Items list) {
            items(list);
        }
    }

    private void items(Block.Items list) {
        String tag = list.ordered() ? "ol" : "ul";
        html.append('<').append(tag).append(" class=\"p-rich_text_list\" data-stringify-type=\"");
        html.append(list.ordered() ? "ordered-list" : "unordered-list");
        html.append("\" data-indent=\"").append(list.indent()).append("\" data-border=\"0\"");
        if (list.offset() > 0) {
            html.append(" start=\"").append(list.offset() + 1).append('"');
        }
        html.append('>');
        for (Block.Section item : list.items()) {
            html.append("<li data-stringify-indent=\"").append(list.indent()).append("\" data-stringify-border=\"0\">");
            line(item.content());
            html.append("</li>");
        }
        html.append("</").append(tag).append('>');
    }

    private void line(List<Inline> pieces) {
        pieces.forEach(piece -> html.append(InlineHtml.of(piece, names)));
    }
}
