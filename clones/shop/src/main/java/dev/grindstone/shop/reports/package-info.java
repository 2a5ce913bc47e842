/** Telling us that something is wrong with a review or with the page of a product. */
@NullMarked
package dev.grindstone.shop.reports;

import org.jspecify.annotations.NullMarked;
