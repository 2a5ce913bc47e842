package dev.grindstone.shop.console.talk;

import dev.grindstone.shop.console.Desk;
import java.util.List;

/**
 * What buyers write, and the seller's answers.
 *
 * @param open the buyer whose messages are shown; id 0 for none
 * @param about what a new message is about; may be empty
 */
record MessagesPage(
        Desk desk, List<Talk> talks, Talk open, List<Line> lines, String about, String typed, String wrong) {
    MessagesPage {
        talks = List.copyOf(talks);
        lines = List.copyOf(lines);
    }

    /** Everything from and to one buyer. */
    record Talk(long buyer, String name, String last, String day, boolean isNew) {}

    /** One message. */
    record Line(boolean isOwn, String about, String text, String sent) {}
}
