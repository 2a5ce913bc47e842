/** Sellers that people of the world own, and what those people are told. */
@NullMarked
package dev.grindstone.shop.owner;

import org.jspecify.annotations.NullMarked;
