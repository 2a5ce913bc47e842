/** The street of small shops, the second skin: what surrounds its pages, and its goods as they show them. */
@NullMarked
package dev.grindstone.shop.street;

import org.jspecify.annotations.NullMarked;
