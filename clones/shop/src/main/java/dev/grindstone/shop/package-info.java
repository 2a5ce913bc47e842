/** Bazaar, the shop: a marketplace and a street of small shops over one catalogue, composed of its features. */
@NullMarked
package dev.grindstone.shop;

import org.jspecify.annotations.NullMarked;
