/** The basket: what was put in, how many of it, what was saved for later. */
@NullMarked
package dev.grindstone.shop.cart;

import org.jspecify.annotations.NullMarked;
