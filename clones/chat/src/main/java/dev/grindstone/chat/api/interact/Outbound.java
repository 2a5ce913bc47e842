package dev.grindstone.chat.api.interact;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/*
 * A world that calls out of the machine is no longer a world of its own, so nothing is posted unless whoever runs the
 * server says so. Redirects are not followed: they could lead where it is not allowed.
 */
/** What is posted to apps that are programs behind an address: signed, and only where it is allowed. */
public final class Outbound {
    /** The system property that allows it: {@code loopback} or {@code any}. */
    public static final String ALLOWED = "grindstone.chat.post";

    /** How long a program may take to answer, in real time. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private Outbound() {}

    /** Whether anything may be posted at all. */
    public static boolean isOpen() {
        return !System.getProperty(ALLOWED, "").isEmpty();
    }

    /** Whether an address may be posted to; may look up its name. */
    public static boolean isAllowed(String url) {
        String allowed = System.getProperty(ALLOWED, "");
        try {
            URI address = URI.create(url);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            return web
                    && address.getHost() != null
                    && (allowed.equals("any")
                            || (allowed.equals("loopback")
                                    && InetAddress.getByName(address.getHost()).isLoopbackAddress()));
        } catch (IllegalArgumentException | UnknownHostException e) {
            return false;
        }
    }

    /** What posts. */
    public static HttpClient client() {
        return HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    /** A post, signed with an app's secret at an instant of the world. */
    public static HttpRequest.Builder post(String url, String secret, Instant now, String type, String body) {
        String seconds = Long.toString(now.getEpochSecond());
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .header("X-Slack-Request-Timestamp", seconds)
                .header("X-Slack-Signature", "v0=" + sum(secret, "v0:" + seconds + ":" + body))
                .POST(BodyPublishers.ofString(body));
    }

    /** The HMAC-SHA256 of a text in hexadecimal. */
    public static String sum(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java knows no HMAC-SHA256: use a complete one", e);
        }
    }
}
