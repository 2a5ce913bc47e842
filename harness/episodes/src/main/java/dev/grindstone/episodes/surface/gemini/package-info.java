/** Google's computer use, whose coordinates are on a grid of 1000 by 1000. */
@NullMarked
package dev.grindstone.episodes.surface.gemini;

import org.jspecify.annotations.NullMarked;
