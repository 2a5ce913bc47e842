/** Sending an order elsewhere while it is not shipped. */
@NullMarked
package dev.grindstone.shop.rerouting;

import org.jspecify.annotations.NullMarked;
