/** The page of a shop of the street. */
@NullMarked
package dev.grindstone.shop.street.store;

import org.jspecify.annotations.NullMarked;
