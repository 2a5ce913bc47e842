/**
 * The basket of the street, at {@code /cart}: what was put in by shop, and what is said to each shop.
 *
 * <p>It shows what small shops sell and nothing of the marketplace, whose basket has its own page; see {@link
 * dev.grindstone.shop.basket} for how the two are told apart.
 */
@NullMarked
package dev.grindstone.shop.street.basket;

import org.jspecify.annotations.NullMarked;
