/** What a seller offers: prices, stock, words, and new listings. */
@NullMarked
package dev.grindstone.shop.console.listings;

import org.jspecify.annotations.NullMarked;
