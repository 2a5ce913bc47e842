/** What becomes of an order once it is placed. */
@NullMarked
package dev.grindstone.shop.fulfilment;

import org.jspecify.annotations.NullMarked;
