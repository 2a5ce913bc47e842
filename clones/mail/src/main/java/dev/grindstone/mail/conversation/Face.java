package dev.grindstone.mail.conversation;

import dev.grindstone.mail.message.Address;
import java.util.Locale;

/**
 * The picture of somebody who has none.
 *
 * @param hue one of twelve, 0 to 11, the same for an address wherever it is shown
 */
record Face(String initials, int hue) {
    private static final int HUES = 12;

    static Face of(Address address) {
        String[] words =
                address.display().replaceAll("[^\\p{L}\\p{N}@ ]", "").strip().split("\\s+", -1);
        String initials = first(words[0]) + (words.length > 1 ? first(words[words.length - 1]) : "");
        int hue = Math.floorMod(address.email().toLowerCase(Locale.ROOT).hashCode(), HUES);
        return new Face(initials.toUpperCase(Locale.ROOT), hue);
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
