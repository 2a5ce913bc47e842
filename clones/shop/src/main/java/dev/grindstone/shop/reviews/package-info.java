/** What buyers say of a product: the block on its page, all of them, one alone, and writing one. */
@NullMarked
package dev.grindstone.shop.reviews;

import org.jspecify.annotations.NullMarked;
