/** Looking for listings: by words, by category, by theme; narrowed, ordered and paged. */
@NullMarked
package dev.grindstone.shop.street.results;

import org.jspecify.annotations.NullMarked;
