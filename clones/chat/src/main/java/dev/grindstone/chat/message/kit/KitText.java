package dev.grindstone.chat.message.kit;

import dev.grindstone.chat.text.Mrkdwn;
import dev.grindstone.chat.text.Names;
import dev.grindstone.chat.text.PlainText;
import dev.grindstone.chat.text.RichHtml;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The small words of controls. */
final class KitText {
    private static final Pattern EMOJI = Pattern.compile(":([a-z0-9_+-]+):");

    private KitText() {}

    /** Plain text with its emoji drawn. */
    static String html(String text, Names names) {
        StringBuilder html = new StringBuilder();
        Matcher emoji = EMOJI.matcher(text);
        int at = 0;
        while (emoji.find()) {
            html.append(Kit.escape(text.substring(at, emoji.start()))).append(RichHtml.emoji(emoji.group(1)));
            at = emoji.end();
        }
        return html.append(Kit.escape(text.substring(at))).toString();
    }

    /** What a member's or a conversation's id means. */
    static String named(String id, Names names) {
        String slug = id.startsWith("U") ? "<@" + id + ">" : id.matches("[CDG][A-Z0-9]+") ? "<#" + id + ">" : id;
        return PlainText.of(Mrkdwn.parse(slug), names);
    }

    /** A held value as a field of a page has it: a moment is told without its zone. */
    static String local(String type, String value) {
        return type.equals("datetime-local") && value.matches("\\d{1,12}")
                ? LocalDateTime.ofInstant(Instant.ofEpochSecond(Long.parseLong(value)), ZoneOffset.UTC)
                        .toString()
                : value;
    }
}
