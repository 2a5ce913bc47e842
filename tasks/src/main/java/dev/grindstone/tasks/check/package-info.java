/** Decides whether an episode did what its task asks, by looking at the whole world. */
@NullMarked
package dev.grindstone.tasks.check;

import org.jspecify.annotations.NullMarked;
