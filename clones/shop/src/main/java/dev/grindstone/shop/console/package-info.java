/** The console of a seller's owner: what surrounds its pages, and the first of them. */
@NullMarked
package dev.grindstone.shop.console;

import org.jspecify.annotations.NullMarked;
