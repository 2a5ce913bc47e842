/** What was bought from a seller: sending it, cancelling, giving money back. */
@NullMarked
package dev.grindstone.shop.console.orders;

import org.jspecify.annotations.NullMarked;
