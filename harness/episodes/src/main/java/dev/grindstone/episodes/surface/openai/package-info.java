/** OpenAI's computer tool. */
@NullMarked
package dev.grindstone.episodes.surface.openai;

import org.jspecify.annotations.NullMarked;
