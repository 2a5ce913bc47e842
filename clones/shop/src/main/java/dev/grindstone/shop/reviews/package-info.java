/** What buyers say of a product: the block on its page, all of them, one alone, and writing one. */
package dev.grindstone.shop.reviews;
