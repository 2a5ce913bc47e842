package dev.grindstone.shop.search;

import dev.grindstone.shop.catalog.Card;

/**
 * A card among results.
 *
 * @param index of the row, from 1
 * @param link with where it was found
 * @param delivery such as {@code Wed, May 20}
 * @param shipping what sending it costs; 0 for nothing
 * @param isSponsored whether its seller paid for the place
 */
public record Result(Card card, int index, String link, String delivery, long shipping, boolean isSponsored) {

    /** What is read aloud. */
    String name() {
        return (isSponsored ? "Sponsored Ad – " : "") + card.looks().title();
    }

    /** Whether the page offers to put it into the basket at once: not when there is something to choose first. */
    boolean isReady() {
        return card.variants() == 1 && card.sold().stock() > 0;
    }
}
