package dev.grindstone.shop.questions;

import java.util.List;

/**
 * Questions on a product's page.
 *
 * @param asin of the variant whose page it is
 * @param total how many there are in all
 */
public record QuestionBlock(String asin, int total, List<Question> top) {
    public QuestionBlock {
        top = List.copyOf(top);
    }

    /** Such as {@code 3 answered questions}, beside the rating. */
    public String text() {
        return total == 0 ? "Ask a question" : total + (total == 1 ? " question" : " questions");
    }
}
