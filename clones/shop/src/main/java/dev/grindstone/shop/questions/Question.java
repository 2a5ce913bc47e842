package dev.grindstone.shop.questions;

/**
 * A question and its answer.
 *
 * @param answer empty until somebody answers
 * @param votes of who wants to know as well, less those who find it useless
 * @param mine what the reader voted: 1, -1, or 0 for nothing
 */
record Question(
        long id, String text, String author, String date, String answer, String answeredBy, int votes, int mine) {
    boolean isAnswered() {
        return !answer.isEmpty();
    }

    /** What stands between the arrows. */
    String votesText() {
        return votes + (votes == 1 ? " vote" : " votes");
    }
}
