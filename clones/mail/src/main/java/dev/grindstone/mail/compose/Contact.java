package dev.grindstone.mail.compose;

import dev.grindstone.mail.message.Address;
import java.util.Locale;

/** Somebody to write to: a person of the world, or a correspondent of the mailbox. */
record Contact(String name, String email) {
    private static final int HUES = 12;

    static Contact of(Address address) {
        return new Contact(address.name(), address.email());
    }

    /** As a recipient field takes it. */
    String header() {
        return new Address(name, email).header();
    }

    String label() {
        return name.isEmpty() ? email : name;
    }

    /** One or two letters that stand for a picture. */
    String initials() {
        String[] words = label().replaceAll("[^\\p{L}\\p{N}@ ]", "").strip().split("\\s+", -1);
        return (first(words[0]) + (words.length > 1 ? first(words[words.length - 1]) : "")).toUpperCase(Locale.ROOT);
    }

    /** One of twelve colours, 0 to 11, the same for an address wherever it is shown. */
    int hue() {
        return Math.floorMod(email.toLowerCase(Locale.ROOT).hashCode(), HUES);
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
