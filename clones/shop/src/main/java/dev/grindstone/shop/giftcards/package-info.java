/** Gift cards to send: designs, one that is written, what became of it. */
@NullMarked
package dev.grindstone.shop.giftcards;

import org.jspecify.annotations.NullMarked;
