package dev.grindstone.shop.console.talk;

import dev.grindstone.shop.console.Desk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reviews or questions, and what the seller says to them.
 *
 * @param isAll whether those that were answered are shown too
 * @param refused the one whose answer was refused; 0 for none
 * @param typed that answer, and what was wrong with it
 */
record AnswersPage(
        Desk desk,
        boolean isAll,
        List<Said> said,
        @Nullable String previous,
        @Nullable String next,
        long refused,
        String typed,
        String wrong) {
    AnswersPage {
        said = List.copyOf(said);
    }

    /**
     * What somebody wrote of a product.
     *
     * @param stars 0 for a question
     */
    record Said(
            long id,
            String asin,
            String product,
            String picture,
            String author,
            String date,
            int stars,
            String title,
            String body,
            String answer) {}
}
