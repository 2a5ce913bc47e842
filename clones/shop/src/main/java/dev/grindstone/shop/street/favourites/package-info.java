/** What somebody marked with a heart, and the shops they follow. */
@NullMarked
package dev.grindstone.shop.street.favourites;

import org.jspecify.annotations.NullMarked;
