/** The checkout of the street in steps: where to, how fast, how it is paid, the review; also for guests. */
@NullMarked
package dev.grindstone.shop.street.checkout;

import org.jspecify.annotations.NullMarked;
