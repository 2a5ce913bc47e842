package dev.grindstone.mail.message;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
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
    /** 64 to this is below 2 to 63. */
    private static final int AT_ONCE = 10;

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
        return HexFormat.of().toHexDigits(id);
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

    /** The same number with other digits; as many of them at a time as a long holds, for a list writes a token in each row. */
    private static String rebase(String digits, String from, String to) {
        BigInteger value = BigInteger.ZERO;
        for (int start = 0; start < digits.length(); start += AT_ONCE) {
            int end = Math.min(start + AT_ONCE, digits.length());
            long part = 0;
            for (int i = start; i < end; i++) {
                part = part * from.length() + from.indexOf(digits.charAt(i));
            }
            value = value.multiply(power(from.length(), end - start)).add(BigInteger.valueOf(part));
        }
        BigInteger all = power(to.length(), AT_ONCE);
        StringBuilder result = new StringBuilder();
        while (value.signum() > 0) {
            BigInteger[] parts = value.divideAndRemainder(all);
            value = parts[0];
            long part = parts[1].longValue();
            for (int i = 0; i < AT_ONCE && (part > 0 || value.signum() > 0); i++) {
                result.append(to.charAt((int) (part % to.length())));
                part /= to.length();
            }
        }
        return result.reverse().toString();
    }

    private static BigInteger power(int base, int exponent) {
        return BigInteger.valueOf(base).pow(exponent);
    }
}
