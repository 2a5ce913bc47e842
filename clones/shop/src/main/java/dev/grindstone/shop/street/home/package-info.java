/** The first page of the street. */
@NullMarked
package dev.grindstone.shop.street.home;

import org.jspecify.annotations.NullMarked;
