package dev.grindstone.chat.message.row;

import dev.grindstone.chat.text.Mrkdwn;
import dev.grindstone.chat.text.Names;
import dev.grindstone.chat.text.RichHtml;
import dev.grindstone.chat.workspace.Avatar;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.Ts;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Messages within messages as HTML: those that were forwarded, and those that a permalink leads to. */
final class Quotes {
    private final Names names;
    private final Team team;
    private final Stamp stamp;

    Quotes(Names names, Team team, Stamp stamp) {
        this.names = names;
        this.team = team;
        this.stamp = stamp;
    }

    /** Whether an attachment is a message. */
    static boolean is(JsonNode card) {
        return card.path("is_msg_unfurl").asBoolean(false);
    }

    void write(JsonNode card, StringBuilder html) {
        boolean share = card.path("is_share").asBoolean(false);
        html.append("<div data-part-quote").append(share ? " data-qa=\"forwarded_message_card\">" : ">");
        if (card.path("private_channel_prompt").asBoolean(false)) {
            html.append("<span data-part-quiet-note data-icon=\"lock\">This message is from a private conversation:"
                    + " only those who are in it can see it.</span></div>");
            return;
        }
        String name = card.path("author_name").asString("");
        long author = Id.USER.number(card.path("author_id").asString("")).orElse(0);
        Avatar face = Avatar.of(team, author, card.path("author_subname").asString(name), 48);
        html.append("<div data-part-quote-head><span class=\"c-avatar\" data-x-size=\"20\" data-x-initials=\"")
                .append(escape(face.initials()))
                .append("\"><img src=\"")
                .append(face.src())
                .append("\" width=\"20\" height=\"20\" alt=\"\"></span><button type=\"button\" class=\"c-link--button\""
                        + " data-x-member=\"")
                .append(escape(card.path("author_id").asString("")))
                .append("\">")
                .append(escape(name))
                .append("</button></div>");
        String text = card.path("text").asString("");
        if (!text.isEmpty()) {
            html.append("<div class=\"c-message_attachment__text\" data-qa=\"message_attachment_slack_msg_text\">")
                    .append(RichHtml.of(Mrkdwn.parse(text), names))
                    .append("</div>");
        }
        for (JsonNode file : card.path("files")) {
            String title = file.path("title").asString(file.path("name").asString(""));
            html.append("<div data-part-quote-file data-icon=\"file-text\">")
                    .append(escape(title))
                    .append("</div>");
        }
        footer(card, html);
        html.append("</div>");
    }

    private void footer(JsonNode card, StringBuilder html) {
        html.append("<div class=\"c-message_attachment__footer\" data-part-card-footer>")
                .append(escape(card.path("footer").asString("")));
        Ts.parse(card.path("ts").asString(""))
                .ifPresent(ts -> html.append(" | ").append(stamp.dated(Ts.instant(ts))));
        String url = card.path("from_url").asString("");
        String path = url.replaceFirst("^https?://[^/]+", "");
        if (path.toLowerCase(Locale.ROOT).startsWith("/archives/")) {
            html.append(" | <a class=\"c-link\" data-qa=\"message_attachment_view_message\" href=\"")
                    .append(escape(path))
                    .append("\">View message</a>");
        }
        html.append("</div>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
