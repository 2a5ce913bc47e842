package dev.grindstone.shop.search;

import dev.grindstone.shop.catalog.Card;

/**
 * A card among results.
 *
 * @param index of the row, from 1
 * @param link with where it was found
 * @param delivery such as {@code Wed, May 20}
 * @param shipping what sending it costs; 0 for nothing
 */
public record Result(Card card, int index, String link, String delivery, long shipping) {

    /** Whether the page offers to put it into the basket at once: not when there is something to choose first. */
    boolean isReady() {
        return card.variants() == 1 && card.sold().stock() > 0;
    }
}
