package dev.grindstone.server.api;

import dev.grindstone.server.Trouble;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;

/**
 * What a caller of the operator API must show.
 *
 * @param text the secret
 */
public record Token(String text) {

    private static final int BYTES = 16;
    private static final int SHORTEST = 8;
    private static final String PREFIX = "Bearer ";

    /** Checks that the secret can be sent and is not guessed by accident. */
    public Token {
        if (text.length() < SHORTEST || !text.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw Trouble.badInput(
                    "a token of " + text.length() + " characters cannot be used",
                    text.length(),
                    "give at least " + SHORTEST + " printable ASCII characters without spaces");
        }
    }

    /** A new secret that nobody can guess; it guards the server and is no part of any world. */
    public static Token random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Token(HexFormat.of().formatHex(bytes));
    }

    /** Lets a request pass that shows this token, in constant time. */
    void check(Context http) {
        String shown = Objects.requireNonNullElse(http.header("Authorization"), "");
        String secret = shown.startsWith(PREFIX) ? shown.substring(PREFIX.length()) : "";
        if (!MessageDigest.isEqual(bytes(secret), bytes(text))) {
            throw Trouble.of(
                    Trouble.Kind.UNAUTHORIZED,
                    secret.isEmpty() ? "the request shows no token" : "the token shown is not this server's",
                    http.path(),
                    "send 'Authorization: Bearer <token>'; the server printed the token when it started");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "Token[…]";
    }
}
