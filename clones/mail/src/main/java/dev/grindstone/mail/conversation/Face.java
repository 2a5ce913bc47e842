package dev.grindstone.mail.conversation;

import dev.grindstone.mail.message.Address;
import java.util.Locale;

/**
 * The picture of somebody, and what stands for it where there is none.
 *
 * @param hue one of twelve, 0 to 11, the same for an address wherever it is shown
 * @param picture where it is; empty for none
 */
record Face(String initials, int hue, String picture) {
    private static final int HUES = 12;
    private static final String CLEAR =
            "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

    static Face of(Address address, String picture) {
        String[] words =
                address.display().replaceAll("[^\\p{L}\\p{N}@ ]", "").strip().split("\\s+", -1);
        String initials = first(words[0]) + (words.length > 1 ? first(words[words.length - 1]) : "");
        int hue = Math.floorMod(address.email().toLowerCase(Locale.ROOT).hashCode(), HUES);
        return new Face(initials.toUpperCase(Locale.ROOT), hue, picture);
    }

    /** The address of an image: a clear one where there is none, so that the letters are seen. */
    String source() {
        return picture.isEmpty() ? CLEAR : picture;
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
