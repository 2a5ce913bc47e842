package dev.grindstone.chat.text;

import java.util.Optional;

/** Pieces of a line as HTML. */
final class InlineHtml {
    private static final String BREAK =
            "<span class=\"c-mrkdwn__br\" data-stringify-type=\"paragraph-break\" aria-label=\"&nbsp;\"></span>";

    /** What stands in a picture whose emoji is drawn by the font behind it. */
    private static final String NOTHING =
            "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='22' height='22'/%3E";

    private InlineHtml() {}

    /** Words in a block of code, where line breaks are characters. */
    static String code(Inline piece, Names names) {
        return piece instanceof Inline.Text words ? escape(words.text()) : bare(piece, names);
    }

    static String of(Inline piece, Names names) {
        String html = bare(piece, names);
        Style style = piece.style();
        html = marked(html, style.code(), "code", "code", " class=\"c-mrkdwn__code\"");
        html = marked(html, style.strike(), "s", "strike", "");
        html = marked(html, style.italic(), "i", "italic", "");
        return marked(html, style.bold(), "b", "bold", "");
    }

    private static String marked(String html, boolean on, String tag, String type, String more) {
        return on ? "<" + tag + more + " data-stringify-type=\"" + type + "\">" + html + "</" + tag + ">" : html;
    }

    private static String bare(Inline piece, Names names) {
        if (piece instanceof Inline.Text words) {
            return escape(words.text()).replace("\n\n", BREAK).replace("\n", "<br>");
        }
        if (piece instanceof Inline.Link link) {
            String words = link.text();
            return link(link.url(), words == null ? link.url() : words);
        }
        if (piece instanceof Inline.User user) {
            String name = escape(names.user(user.id()));
            return "<a class=\"c-link c-member_slug c-member_slug--link\" data-stringify-type=\"mention\" data-member-id=\""
                    + escape(user.id()) + "\" data-member-label=\"@" + name + "\" href=\"/team/" + escape(user.id())
                    + "\">@" + name + "</a>";
        }
        if (piece instanceof Inline.Channel channel) {
            String id = escape(channel.id());
            return "<a class=\"c-link c-channel_entity\" data-stringify-type=\"channel\" data-channel-id=\"" + id
                    + "\" href=\"/archives/" + id + "\">#" + escape(names.channel(channel.id())) + "</a>";
        }
        if (piece instanceof Inline.Usergroup group) {
            return "<span class=\"c-mrkdwn__user_group c-mrkdwn__user_group--mention\" data-stringify-type=\"mention\""
                    + " data-id=\"" + escape(group.id()) + "\">@" + escape(names.usergroup(group.id())) + "</span>";
        }
        if (piece instanceof Inline.Broadcast broadcast) {
            String range = escape(broadcast.range());
            return "<span class=\"c-mrkdwn__broadcast c-mrkdwn__broadcast--mention\" data-stringify-type=\"mention\""
                    + " data-id=\"" + range + "\">@" + range + "</span>";
        }
        if (piece instanceof Inline.Emoji emoji) {
            return emoji(emoji.name());
        }
        Inline.Date date = (Inline.Date) piece;
        String link = date.link();
        return link == null ? escape(date.fallback()) : link(link, date.fallback());
    }

    private static String link(String url, String words) {
        return "<a class=\"c-link\" data-stringify-link=\"" + escape(url) + "\" href=\"" + escape(url)
                + "\" target=\"_blank\" rel=\"noopener noreferrer\">"
                + escape(words).replace("\n", "<br>") + "</a>";
    }

    /** An emoji; those that the workspace added have a picture of their own. */
    static String emoji(String name) {
        Optional<String> glyph = Emojis.characters(name);
        String coded = ":" + escape(name) + ":";
        String source = glyph.isPresent() ? NOTHING : "/emoji/" + escape(name) + ".svg";
        return "<span class=\"c-emoji c-emoji__medium c-emoji--inline\" data-qa=\"emoji\""
                + glyph.map(characters -> " data-x-glyph=\"" + characters + "\"")
                        .orElse("")
                + "><img src=\"" + source + "\" data-stringify-type=\"emoji\" data-stringify-emoji=\"" + coded
                + "\" alt=\"" + coded + "\" aria-label=\"" + escape(name.replace('_', ' ')) + " emoji\"></span>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
