package dev.grindstone.mail.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What the writer of a message added to the history below it. */
public final class OwnWords {
    private static final Pattern PLAIN_HISTORY = Pattern.compile("(?m)^On .{4,200}wrote:\\s*\\n(?=\\s*(?:>|$))|^>");
    private static final String HISTORY = "div.gmail_quote, blockquote[type=cite]";

    private OwnWords() {}

    /** The text without what it quotes or forwards. */
    public static String of(Message message) {
        String html = message.html();
        if (html == null) {
            Matcher history = PLAIN_HISTORY.matcher(message.text());
            return (history.find() ? message.text().substring(0, history.start()) : message.text()).strip();
        }
        Document document = Jsoup.parseBodyFragment(html);
        document.select(HISTORY).remove();
        return BodyText.ofHtml(document.body().html());
    }
}
