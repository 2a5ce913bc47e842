package dev.grindstone.mail.message;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links into other apps of the same world. They are kept as {@code app:shop/orders/123}, because only the reader's
 * browser knows under which host and port it sees the apps.
 */
public final class AppLinks {
    private static final Pattern LINK = Pattern.compile("=\"app:([a-z][a-z0-9]*)(/[^\"]*)\"");

    private AppLinks() {}

    /** The form that is kept, for a path of an app that begins with a slash. */
    public static String stored(String app, String path) {
        return "app:" + app + path;
    }

    /**
     * The HTML with links a browser can follow.
     *
     * @param origins scheme, host and port of an app by its name
     */
    public static String absolute(String html, UnaryOperator<String> origins) {
        return resolved(html, (app, path) -> origins.apply(app) + path);
    }

    /**
     * The HTML with links a browser can follow.
     *
     * @param addresses the whole address of an app's path
     */
    public static String resolved(String html, BinaryOperator<String> addresses) {
        return html.contains("\"app:")
                ? LINK.matcher(html)
                        .replaceAll(link ->
                                Matcher.quoteReplacement("=\"" + addresses.apply(link.group(1), link.group(2)) + "\""))
                : html;
    }
}
