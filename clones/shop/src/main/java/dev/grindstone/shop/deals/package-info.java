/** What costs less for a while. */
@NullMarked
package dev.grindstone.shop.deals;

import org.jspecify.annotations.NullMarked;
