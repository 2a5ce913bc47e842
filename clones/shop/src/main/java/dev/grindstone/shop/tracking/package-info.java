/** Where a parcel is. */
@NullMarked
package dev.grindstone.shop.tracking;

import org.jspecify.annotations.NullMarked;
