package dev.grindstone.mail.message;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ids that URLs show for a conversation or a draft: {@code FMfcgz…} tokens and 16-digit hexadecimal numbers.
 *
 * <p>A token is the Base64 form of {@code f:<decimal id>}, read as a number with 64 digits and written with the 40
 * consonants below, so that no word can come about by chance.
 */
public final class ThreadToken {
    private static final String FULL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final String REDUCED = "BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz";
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{14,16}");
    private static final Pattern TOKEN = Pattern.compile("[" + REDUCED + "]{16,64}");
    private static final Pattern PLAIN = Pattern.compile("#?(?:thread-|msg-)?f:(\\d{1,19})");

    private ThreadToken() {}

    /** The token of an id. */
    public static String of(long id) {
        byte[] content = ("f:" + id).getBytes(StandardCharsets.US_ASCII);
        return rebase(Base64.getEncoder().withoutPadding().encodeToString(content), FULL, REDUCED);
    }

    /** The id as 16 hexadecimal digits, the form that APIs and {@code data-legacy-…} attributes show. */
    public static String hex(long id) {
        return String.format(Locale.ROOT, "%016x", id);
    }

    /** The id that a token, a hexadecimal id or {@code [thread-|msg-]f:<decimal>} names; empty when it is none of them. */
    public static OptionalLong parse(String text) {
        try {
            if (HEX.matcher(text).matches()) {
                return OptionalLong.of(Long.parseLong(text, 16));
            }
            String plain = TOKEN.matcher(text).matches()
                    ? new String(Base64.getDecoder().decode(rebase(text, REDUCED, FULL)), StandardCharsets.US_ASCII)
                    : text;
            Matcher matcher = PLAIN.matcher(plain);
            return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
        } catch (IllegalArgumentException notAnId) {
            return OptionalLong.empty();
        }
    }

    private static String rebase(String digits, String from, String to) {
        BigInteger base = BigInteger.valueOf(from.length());
        BigInteger value = BigInteger.ZERO;
        for (int i = 0; i < digits.length(); i++) {
            value = value.multiply(base).add(BigInteger.valueOf(from.indexOf(digits.charAt(i))));
        }
        BigInteger newBase = BigInteger.valueOf(to.length());
        StringBuilder result = new StringBuilder();
        while (value.signum() > 0) {
            BigInteger[] parts = value.divideAndRemainder(newBase);
            result.append(to.charAt(parts[1].intValue()));
            value = parts[0];
        }
        return result.reverse().toString();
    }
}
