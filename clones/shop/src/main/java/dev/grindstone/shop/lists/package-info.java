/** Wish lists: what somebody would like to have, kept under a name. */
@NullMarked
package dev.grindstone.shop.lists;

import org.jspecify.annotations.NullMarked;
