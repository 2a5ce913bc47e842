/** Signing in and registering on the street, on a page or over one. */
@NullMarked
package dev.grindstone.shop.street.entry;

import org.jspecify.annotations.NullMarked;
