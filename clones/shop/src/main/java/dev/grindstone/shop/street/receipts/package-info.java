/** What somebody bought of small shops: the list, each receipt, where it is, help with it, reviews, gift receipts. */
@NullMarked
package dev.grindstone.shop.street.receipts;

import org.jspecify.annotations.NullMarked;
