/** Who buys: addresses, cards, gift-card balance, and how they are read from forms; shared by account and checkout. */
@NullMarked
package dev.grindstone.shop.buyer;

import org.jspecify.annotations.NullMarked;
