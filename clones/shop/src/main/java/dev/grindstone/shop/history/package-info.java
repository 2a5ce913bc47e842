/** What somebody looked at: to be found again, to be removed, to be kept no longer. */
@NullMarked
package dev.grindstone.shop.history;

import org.jspecify.annotations.NullMarked;
