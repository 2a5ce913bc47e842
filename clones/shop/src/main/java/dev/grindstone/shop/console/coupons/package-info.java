/** Money off that a seller grants. */
@NullMarked
package dev.grindstone.shop.console.coupons;

import org.jspecify.annotations.NullMarked;
