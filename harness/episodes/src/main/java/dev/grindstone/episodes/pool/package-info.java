/** Several episodes at once: one thread, one Playwright and one browser each. */
@NullMarked
package dev.grindstone.episodes.pool;

import org.jspecify.annotations.NullMarked;
