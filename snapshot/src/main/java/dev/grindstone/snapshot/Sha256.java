package dev.grindstone.snapshot;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 in the form in which all digests of this module are written: {@code sha256:} and 64 lower-case hex digits. */
final class Sha256 {

    static final String PREFIX = "sha256:";

    private static final Pattern TEXT = Pattern.compile(PREFIX + "[0-9a-f]{64}");

    private Sha256() {}

    static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256; this one does not", e);
        }
    }

    /** Returns the text of what was fed into the digest, which is empty afterwards. */
    static String finish(MessageDigest digest) {
        return PREFIX + HexFormat.of().formatHex(digest.digest());
    }

    static boolean isText(String text) {
        return TEXT.matcher(text).matches();
    }

    /** Returns the 64 hex digits of a digest's text. */
    static String hex(String text) {
        return text.substring(PREFIX.length());
    }
}
