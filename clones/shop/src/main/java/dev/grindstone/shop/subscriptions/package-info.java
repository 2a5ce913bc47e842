/** Repeat deliveries: what is sent again and again, ordered by the world's clock. */
@NullMarked
package dev.grindstone.shop.subscriptions;

import org.jspecify.annotations.NullMarked;
