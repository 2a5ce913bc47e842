package dev.grindstone.kit.web;

import io.javalin.http.Context;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scheme, host and port of an app as the browser sees them, without a slash at the end. */
final class Origin {

    private static final Pattern PARTS = Pattern.compile("(.*://).*?(:[0-9]+)?");

    private Origin() {}

    /** What a request was sent to. */
    static String of(Context http) {
        boolean secure = "https".equals(http.header("X-Forwarded-Proto")); // a proxy in front ended the encryption
        return (secure ? "https" : http.scheme()) + "://" + http.header("Host");
    }

    /** Where another app is, as seen from the origin of this one. */
    static String ofApp(String other, String here, String app) {
        String own = "://" + app + ".";
        if (here.contains(own)) {
            return here.replace(own, "://" + other + ".");
        }
        // An alias of this app says nothing of the others: they are where they always are.
        Matcher parts = PARTS.matcher(here);
        return parts.matches()
                ? parts.group(1) + other + ".localhost" + Objects.requireNonNullElse(parts.group(2), "")
                : here;
    }
}
