/** Carries out actions: what a hand does to a page, and what an eye reads off it. */
@NullMarked
package dev.grindstone.episodes.hand;

import org.jspecify.annotations.NullMarked;
