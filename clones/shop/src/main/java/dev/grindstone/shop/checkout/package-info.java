/** From the basket to an order: address, payment, items, the order itself and its thanks. */
@NullMarked
package dev.grindstone.shop.checkout;

import org.jspecify.annotations.NullMarked;
