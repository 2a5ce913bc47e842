/** Which mails somebody wants beside those about their orders. */
@NullMarked
package dev.grindstone.shop.communication;

import org.jspecify.annotations.NullMarked;
