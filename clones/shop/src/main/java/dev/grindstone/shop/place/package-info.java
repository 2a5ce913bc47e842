/** Where a visitor wants things delivered: the choice in the header, and its page. */
@NullMarked
package dev.grindstone.shop.place;

import org.jspecify.annotations.NullMarked;
