/** Figures of episodes: the first screenshot, a step, and steps a second. */
@NullMarked
package dev.grindstone.server.bench.steps;

import org.jspecify.annotations.NullMarked;
