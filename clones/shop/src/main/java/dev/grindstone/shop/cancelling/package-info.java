/** Cancelling what was not shipped yet, whole and in part. */
@NullMarked
package dev.grindstone.shop.cancelling;

import org.jspecify.annotations.NullMarked;
