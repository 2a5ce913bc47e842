/** What was charged and what came back, as the account sees it. */
@NullMarked
package dev.grindstone.shop.transactions;

import org.jspecify.annotations.NullMarked;
