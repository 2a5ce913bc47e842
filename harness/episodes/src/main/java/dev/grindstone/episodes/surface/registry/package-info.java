/** Which surfaces there are. */
@NullMarked
package dev.grindstone.episodes.surface.registry;

import org.jspecify.annotations.NullMarked;
