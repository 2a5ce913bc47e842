/** How things of the street get into the basket, or are bought at once: what a listing's form says, checked field by field. */
@NullMarked
package dev.grindstone.shop.street.adding;

import org.jspecify.annotations.NullMarked;
