package dev.grindstone.chat.message.row;

import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.unfurl.Veil;
import dev.grindstone.chat.text.Mrkdwn;
import dev.grindstone.chat.text.Names;
import dev.grindstone.chat.text.RichHtml;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Cards below a message, with a bar in their colour, as HTML. */
final class Attachments {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Names names;
    private final Quotes quotes;
    private final Veil veil;

    Attachments(Names names, Quotes quotes, Veil veil) {
        this.names = names;
        this.quotes = quotes;
        this.veil = veil;
    }

    /** @param mayRemove whether previews of links have a button that takes them away */
    String of(Message message, boolean mayRemove) {
        @Nullable String json = veil.over(message.attachments());
        if (json == null) {
            return "";
        }
        StringBuilder html = new StringBuilder();
        try {
            int place = 0;
            for (JsonNode each : JSON.readTree(json)) {
                place++;
                boolean preview = !each.path("from_url").asString("").isEmpty()
                        && !each.path("is_share").asBoolean(false);
                card(each, html, mayRemove && preview ? place : 0);
            }
        } catch (JacksonException e) {
            return ""; // commands refuse such attachments; a world may hold them all the same
        }
        return html.toString();
    }

    /** @param place of a preview that may be removed; 0 for all else */
    private void card(JsonNode card, StringBuilder html, int place) {
        String color = card.path("color").asString("").replaceAll("[^0-9A-Fa-f]", "");
        mrkdwn(card.path("pretext"), html, "pretext");
        html.append("<div class=\"c-message_attachment\" data-qa=\"message_attachment_default\" style=\"--x-bar: ")
                .append(color.length() != 6 || color.equalsIgnoreCase("d0d0d0") ? "var(--x-field-line)" : "#" + color)
                .append("\">");
        if (place > 0) {
            html.append("<button type=\"button\" class=\"c-button-unstyled c-message_attachment__delete\""
                            + " data-qa=\"message_attachment_delete_button\" aria-label=\"Remove preview\""
                            + " data-icon=\"x\" data-x-attachment=\"")
                    .append(place)
                    .append("\"></button>");
        }
        if (Quotes.is(card)) {
            quotes.write(card, html);
            html.append("</div>");
            return;
        }
        if (!card.path("service_name").asString("").isEmpty()) {
            html.append("<div class=\"c-message_attachment__author\" data-part-card-service>")
                    .append(escape(card.path("service_name").asString("")))
                    .append("</div>");
        }
        String title = card.path("title").asString("");
        String link = card.path("title_link").asString("");
        if (!title.isEmpty()) {
            html.append("<div data-part-card-title>");
            if (link.matches("https?://.*")) {
                html.append("<a class=\"c-link\" data-qa=\"message_attachment_title_link\" target=\"_blank\""
                                + " rel=\"noopener noreferrer\" href=\"")
                        .append(escape(link))
                        .append("\">")
                        .append(escape(title))
                        .append("</a>");
            } else {
                html.append(escape(title));
            }
            html.append("</div>");
        }
        JsonNode text = card.path("text").isMissingNode() ? card.path("fallback") : card.path("text");
        mrkdwn(text, html, "card-text");
        if (!card.path("fields").isEmpty()) {
            html.append("<div data-part-card-fields>");
            for (JsonNode field : card.path("fields")) {
                html.append("<div><b>")
                        .append(escape(field.path("title").asString("")))
                        .append("</b>");
                mrkdwn(field.path("value"), html, "card-field");
                html.append("</div>");
            }
            html.append("</div>");
        }
        mrkdwn(card.path("footer"), html, "card-footer");
        html.append("</div>");
    }

    private void mrkdwn(JsonNode text, StringBuilder html, String part) {
        String words = text.asString("");
        if (!words.isEmpty()) {
            html.append("<div data-part-").append(part).append(">");
            html.append(RichHtml.of(Mrkdwn.parse(words), names)).append("</div>");
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
