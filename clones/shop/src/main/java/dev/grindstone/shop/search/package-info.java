/** Finding products by words, department, facets and order. */
package dev.grindstone.shop.search;
