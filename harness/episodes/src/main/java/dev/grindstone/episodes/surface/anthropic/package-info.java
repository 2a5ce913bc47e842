/** Anthropic's computer and browser tools, both as single tools and as toolsets. */
@NullMarked
package dev.grindstone.episodes.surface.anthropic;

import org.jspecify.annotations.NullMarked;
