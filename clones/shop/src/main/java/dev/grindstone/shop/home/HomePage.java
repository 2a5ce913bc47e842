package dev.grindstone.shop.home;

import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Node;
import dev.grindstone.shop.frame.Frame;
import java.util.List;

/**
 * The first page.
 *
 * @param departments what each shows of itself
 * @param rows of cards
 */
public record HomePage(Frame frame, List<Department> departments, List<Row> rows) {

    /** A department and four things it sells. */
    record Department(Node node, List<Card> cards) {}

    /** A heading, where more is, and cards. */
    record Row(String heading, String path, List<Card> cards) {}
}
