/** The first page. */
@NullMarked
package dev.grindstone.shop.home;

import org.jspecify.annotations.NullMarked;
