package dev.grindstone.shop.home;

import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Node;
import dev.grindstone.shop.frame.Frame;
import java.util.List;

/**
 * The first page.
 *
 * @param slide the place of the one that is shown
 * @param viewed what the visitor looked at last, by part of a department; empty when that is not kept
 * @param departments what each shows of itself
 * @param rows of cards
 */
public record HomePage(
        Frame frame, List<Slide> slides, int slide, List<Viewed> viewed, List<Department> departments, List<Row> rows) {

    /** The place of the slide so many further on; the first follows the last. */
    int slideAt(int step) {
        return Math.floorMod(slide + step, slides.size());
    }

    /** A part of a department, how many things of it were looked at, and the last of them. */
    record Viewed(Node node, int count, Card last) {}

    /** A department and four things it sells. */
    record Department(Node node, List<Card> cards) {}

    /** A heading, where more is, and cards. */
    record Row(String heading, String path, List<Card> cards) {}
}
