package dev.grindstone.mail.summaries;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.Preferences;
import dev.grindstone.mail.message.Message;

/** The cards of what senders mark. */
public final class Summaries {
    private Summaries() {}

    /** The card of what a message marks, as HTML; empty when it marks nothing, lies in spam, or is not wanted. */
    public static String card(Visit visit, Message message) {
        String html = message.html();
        if (html == null || !html.contains("ld+json") || "spam".equals(message.folder())) {
            return "";
        }
        if (!Preferences.of(visit.db(), visit.person().id()).smart()) {
            return "";
        }
        return Summary.of(html)
                .map(summary -> visit.fragment("mail/summaries/summary.jte", summary))
                .orElse("");
    }
}
