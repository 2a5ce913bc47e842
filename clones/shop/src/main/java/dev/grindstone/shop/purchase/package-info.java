/** What was bought, as pages and commands read it: purchases, their parcels and lines, and what went back. */
@NullMarked
package dev.grindstone.shop.purchase;

import org.jspecify.annotations.NullMarked;
