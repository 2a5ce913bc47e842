/** Your Orders: the list, the details, the invoice, what is put away and what is bought again. */
@NullMarked
package dev.grindstone.shop.orders;

import org.jspecify.annotations.NullMarked;
