package dev.grindstone.shop.letters;

import dev.grindstone.shop.frame.Frame;
import java.util.List;

/**
 * Somebody's messages.
 *
 * @param open the seller whose messages are shown; an empty handle for none
 */
public record LettersPage(Frame frame, List<Talk> threads, Talk open, List<Line> lines, String wrong) {

    /**
     * Everything from and to one seller.
     *
     * @param last what was said last
     */
    record Talk(String handle, String name, String last, String day, boolean isNew) {}

    /** One message. */
    record Line(boolean isFromSeller, String about, String text, String sent) {}
}
