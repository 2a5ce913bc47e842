package dev.grindstone.server.api.live;

import dev.grindstone.server.api.Token;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/*
 * A person with a browser cannot send a header, and a token in an address would stay in the history, in logs and in
 * whatever is copied to a colleague. So the token is typed once into a form, and what the browser keeps is not the token but
 * something made from it, which opens these pages and nothing else: no operation takes a cookie, so no page of another
 * origin can have a browser act as the operator.
 */
/** What lets a person watch: the token in a header, or a cookie that was given for it. */
final class WatchKey {

    private static final String COOKIE = "grindstone_watch_";
    private static final String PREFIX = "Bearer ";

    private final String token;
    private final String key;

    WatchKey(Token token) {
        this.token = token.text();
        this.key = made(token.text());
    }

    private static String made(String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal("watch".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HmacSHA256", impossible);
        }
    }

    /** Whether a request may look. */
    boolean admits(Context http) {
        String header = Objects.requireNonNullElse(http.header("Authorization"), "");
        return (header.startsWith(PREFIX) && isToken(header.substring(PREFIX.length())))
                || isEqual(Objects.requireNonNullElse(http.cookie(name(http)), ""), key);
    }

    /** Whether this is the token. */
    boolean isToken(String shown) {
        return isEqual(shown, token);
    }

    /** Lets the browser look until it is closed. */
    void giveTo(Context http) {
        Cookie cookie = new Cookie(name(http), key);
        cookie.setPath("/v1");
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        http.cookie(cookie);
    }

    /** Cookies are the same for all ports of a host, and there may be a server at each. */
    private static String name(Context http) {
        return COOKIE + http.port();
    }

    private static boolean isEqual(String shown, String secret) {
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }
}
