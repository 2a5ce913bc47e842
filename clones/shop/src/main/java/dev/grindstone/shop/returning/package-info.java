/** Sending things back, for money or for another of the same. */
@NullMarked
package dev.grindstone.shop.returning;

import org.jspecify.annotations.NullMarked;
