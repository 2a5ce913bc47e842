/** Figures of a world as a value: reset, fork and memory. */
@NullMarked
package dev.grindstone.server.bench.worlds;

import org.jspecify.annotations.NullMarked;
