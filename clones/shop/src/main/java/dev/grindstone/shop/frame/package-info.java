/** What surrounds every page: header with search and basket, strip, footer. */
@NullMarked
package dev.grindstone.shop.frame;

import org.jspecify.annotations.NullMarked;
