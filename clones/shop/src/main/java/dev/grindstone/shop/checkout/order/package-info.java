/** An order: its lines, what is taken off, what it comes to, why it cannot be placed, and how it is. */
@NullMarked
package dev.grindstone.shop.checkout.order;

import org.jspecify.annotations.NullMarked;
