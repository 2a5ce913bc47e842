/** Recalls of what somebody bought. */
@NullMarked
package dev.grindstone.shop.safety;

import org.jspecify.annotations.NullMarked;
