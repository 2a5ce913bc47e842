/** A product's page: what it looks like, what it costs, which variants there are, and who else sells it. */
@NullMarked
package dev.grindstone.shop.product;

import org.jspecify.annotations.NullMarked;
