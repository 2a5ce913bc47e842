/** Coupons to clip. */
@NullMarked
package dev.grindstone.shop.coupons;

import org.jspecify.annotations.NullMarked;
