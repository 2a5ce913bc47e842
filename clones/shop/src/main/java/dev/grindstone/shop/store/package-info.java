/** What one brand has: its store. */
@NullMarked
package dev.grindstone.shop.store;

import org.jspecify.annotations.NullMarked;
