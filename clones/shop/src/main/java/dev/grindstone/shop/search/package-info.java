/** Finding products by words, department, facets and order. */
@NullMarked
package dev.grindstone.shop.search;

import org.jspecify.annotations.NullMarked;
