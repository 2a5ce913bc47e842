/** The words of products: how they are compared, and which products have them. */
@NullMarked
package dev.grindstone.shop.words;

import org.jspecify.annotations.NullMarked;
