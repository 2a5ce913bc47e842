/** The page of something that a shop of the street sells. */
@NullMarked
package dev.grindstone.shop.street.listing;

import org.jspecify.annotations.NullMarked;
