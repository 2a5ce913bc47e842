package dev.grindstone.shop.questions;

import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.frame.Frame;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * All questions about a product.
 *
 * @param words what was searched for among them; empty for nothing
 * @param matching how many have the words
 * @param asking what somebody is about to ask, and what is wrong with it
 */
record QuestionsPage(
        Frame frame,
        Card card,
        String asin,
        String words,
        int number,
        int matching,
        List<Question> list,
        Asking asking) {
    QuestionsPage {
        list = List.copyOf(list);
    }

    /** A question under way; {@code isSent} when it has just become one. */
    record Asking(String text, String problem, boolean isSent) {}

    String at(int page) {
        return "/ask/questions/asin/" + asin + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&page="
                + page;
    }

    boolean hasNext() {
        return number * QuestionQueries.PAGE < matching;
    }
}
