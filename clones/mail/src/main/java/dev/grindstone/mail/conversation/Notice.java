package dev.grindstone.mail.conversation;

import dev.grindstone.mail.message.Message;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What a reader is told above a message that lies in spam.
 *
 * @param isDangerous whether it tries to pass for something else, which is worse than being unwanted
 */
record Notice(boolean isDangerous, String title, String reason) {
    private static final Pattern HOST = Pattern.compile("(?i)(?:https?://)?((?:[a-z0-9-]+\\.)+[a-z]{2,})(?:[/?#].*)?");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@((?:[\\w-]+\\.)+\\w+)");

    static Optional<Notice> of(Message message) {
        if (!"spam".equals(message.folder())) {
            return Optional.empty();
        }
        return Optional.of(foreignName(message)
                .or(() -> disguisedLink(message))
                .map(reason -> new Notice(true, "This message seems dangerous", reason))
                .orElseGet(() -> new Notice(
                        false,
                        "Why is this message in spam?",
                        "It was reported as spam, or is similar to messages that were.")));
    }

    /** A sender whose name is somebody else's address. */
    private static Optional<String> foreignName(Message message) {
        Matcher name = ADDRESS.matcher(message.from().name());
        return name.find() && !sameSite(name.group(1), message.from().domain())
                ? Optional.of("The sender calls itself " + name.group() + ", but the message came from "
                        + message.from().email() + ".")
                : Optional.empty();
    }

    /** A link that shows one site and leads to another. */
    private static Optional<String> disguisedLink(Message message) {
        for (Element link : Jsoup.parseBodyFragment(message.bodyHtml()).select("a[href^=http]")) {
            Matcher shown = HOST.matcher(link.text().strip());
            Matcher real = HOST.matcher(link.attr("href"));
            if (shown.matches() && real.matches() && !sameSite(shown.group(1), real.group(1))) {
                return Optional.of("It has a link that shows " + shown.group(1).toLowerCase(Locale.ROOT)
                        + " and leads to " + real.group(1).toLowerCase(Locale.ROOT)
                        + ". Do not open it, and do not give away a password or any other secret.");
            }
        }
        return Optional.empty();
    }

    private static boolean sameSite(String one, String other) {
        return site(one).equals(site(other));
    }

    private static String site(String host) {
        String[] parts = host.toLowerCase(Locale.ROOT).split("\\.", -1);
        return parts.length < 2 ? host : parts[parts.length - 2] + "." + parts[parts.length - 1];
    }
}
