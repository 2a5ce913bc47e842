package dev.grindstone.shop.entrance;

import dev.grindstone.kit.people.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What only this shop can tell of a person: digests of a purpose, the person and the password. Nothing of it is stored, and
 * none holds any more once the password is another.
 */
public final class Secret {
    private static final int DIGITS = 1_000_000;
    private static final int LETTERS = 20;

    private Secret() {}

    /** Six digits. */
    public static String digits(Person person, String purpose) {
        byte[] digest = digest(person, purpose);
        int number = ((digest[0] & 0x7f) << 24)
                | ((digest[1] & 0xff) << 16)
                | ((digest[2] & 0xff) << 8)
                | (digest[3] & 0xff);
        return String.format("%06d", number % DIGITS);
    }

    /** A word of letters and digits, too long to be guessed. */
    public static String word(Person person, String purpose) {
        StringBuilder hex = new StringBuilder();
        for (byte each : digest(person, purpose)) {
            hex.append(Character.forDigit((each >> 4) & 15, 16)).append(Character.forDigit(each & 15, 16));
        }
        return hex.substring(0, LETTERS);
    }

    private static byte[] digest(Person person, String purpose) {
        String seed = "shop/" + person.id() + "/" + person.password() + "/" + purpose;
        try {
            return MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK lacks SHA-256", e);
        }
    }
}
