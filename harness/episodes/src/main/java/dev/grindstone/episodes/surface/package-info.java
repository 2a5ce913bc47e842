/**
 * The languages in which models ask for actions. Each surface reads the tool calls of one maker, word for word as the model
 * wrote them, as the actions of this harness, and words what came of them as that maker's loop expects it.
 */
@NullMarked
package dev.grindstone.episodes.surface;

import org.jspecify.annotations.NullMarked;
