package dev.grindstone.chat.workspace;

import java.math.BigInteger;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Ids as pages and API show them, such as {@code C07QK2M9XT4ZB1}: each is a number of a table, scrambled so that
 * neighbours do not look alike. Text and number follow from each other; nothing is stored.
 *
 * <p>After the letter comes a 0, as today's ids have it, so that there always is a digit; then nine characters for small
 * numbers and twelve for those that a world makes.
 */
public enum Id {
    /** The workspace. */
    TEAM("T"),
    /** A channel, public or private. */
    CHANNEL("C"),
    /** A direct conversation of two. */
    DIRECT("D"),
    /** A direct conversation of more. */
    GROUP("G"),
    /** A member. */
    USER("U"),
    /** The bot of an app, as messages name it. */
    BOT("B"),
    /** An app. */
    APP("A"),
    /** A file. */
    FILE("F"),
    /** A user group. */
    USERGROUP("S"),
    /** A scheduled message. */
    SCHEDULED("Q"),
    /** A reminder. */
    REMINDER("Rm"),
    /** A bookmark. */
    BOOKMARK("Bk"),
    /** A section of a side bar. */
    SECTION("L"),
    /** A modal or home tab of an app. */
    VIEW("V");

    private static final int SMALL_BITS = 46; // below 36 to the 9
    private static final int LARGE_BITS = 62; // below 36 to the 12
    private static final int ROUNDS = 4;
    private static final String SLACKBOT = "USLACKBOT";

    private final String prefix;

    Id(String prefix) {
        this.prefix = prefix;
    }

    /** The text of a number. The workspace's own voice is no member, and has a name that programs know. */
    public String text(long number) {
        if (this == USER && number == Member.VOICE) {
            return SLACKBOT;
        }
        if (number < 0 || number >= 1L << LARGE_BITS) {
            throw new IllegalArgumentException("The id " + number + " is out of range: ids come from the world");
        }
        boolean small = number < 1L << SMALL_BITS;
        long mixed = scramble(number, small ? SMALL_BITS : LARGE_BITS, true);
        String digits = Long.toString(mixed, 36).toUpperCase(Locale.ROOT);
        return prefix + "0" + "0".repeat((small ? 9 : 12) - digits.length()) + digits;
    }

    /** The number of a text; empty when it is no id of this kind. */
    public OptionalLong number(String text) {
        if (this == USER && text.equals(SLACKBOT)) {
            return OptionalLong.of(Member.VOICE);
        }
        int start = prefix.length() + 1;
        int length = text.length() - start;
        if ((length != 9 && length != 12)
                || !text.startsWith(prefix + "0")
                || !text.matches("[A-Za-z][a-z]?[0-9A-Z]+")) {
            return OptionalLong.empty();
        }
        int bits = length == 9 ? SMALL_BITS : LARGE_BITS;
        BigInteger value = new BigInteger(text.substring(start), 36);
        if (value.bitLength() > bits) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(scramble(value.longValueExact(), bits, false));
    }

    /** A Feistel network over the two halves of the number. */
    private long scramble(long number, int bits, boolean forward) {
        int half = bits / 2;
        long mask = (1L << half) - 1;
        long left = number >> half;
        long right = number & mask;
        for (int i = 0; i < ROUNDS; i++) {
            int round = forward ? i : ROUNDS - 1 - i;
            if (forward) {
                long next = left ^ (mix(right, round) & mask);
                left = right;
                right = next;
            } else {
                long before = right ^ (mix(left, round) & mask);
                right = left;
                left = before;
            }
        }
        return (left << half) | right;
    }

    private long mix(long half, int round) {
        long z = half + (prefix.charAt(0) * 31L + prefix.length() + round * 7919L) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
