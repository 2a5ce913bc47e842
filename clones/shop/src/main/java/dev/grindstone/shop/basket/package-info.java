/**
 * What lies in baskets, for both skins: what is done to it, whose it is, and what is said to a shop about it.
 *
 * <p>The marketplace and the shops have a basket each, as their addresses have: what a shop of the second skin sells goes
 * into the one, all else into the other. They are told apart by {@code basket_line.skin}, which follows from who sells; each
 * page shows its own, and each checkout buys its own. Commands that name a line or a thing do not ask which basket it is in.
 */
@NullMarked
package dev.grindstone.shop.basket;

import org.jspecify.annotations.NullMarked;
