package dev.grindstone.server.api.live;

import dev.grindstone.server.explaining.page.Html;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** The frame of every page: what stands above, and what brings the middle up to date. */
final class Page {

    private static final String SCRIPT = resource("live.js");
    private static final String STYLE = resource("live.css");

    /** Nothing from elsewhere, and no script but the one that is here. */
    static final String POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; connect-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src 'sha256-" + hash(SCRIPT) + "'";

    private Page() {}

    /** A page with an open {@code main}, into which the caller writes. */
    static Html open(String title, String where, boolean refreshes) {
        Html html = new Html();
        html.open("html", "lang", "en").open("head");
        html.open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.leaf("title", title);
        html.style(STYLE);
        html.close().open("body");
        html.open("header", "class", "bar");
        html.open("a", "class", "brand", "href", "/v1/live").text("Grindstone").close();
        html.line("span", "where", where);
        html.leaf("span", refreshes ? "live" : "", "class", refreshes ? "pulse" : "", "id", "pulse");
        html.close();
        html.open("main", "id", "now", "data-refresh", refreshes ? "1000" : "0");
        return html;
    }

    /** The whole page. */
    static String close(Html html) {
        html.close();
        html.script(SCRIPT);
        return html.page();
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(name), name + " is missing")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
