/** Figures of episodes that are played over HTTP, as a trainer plays them. */
@NullMarked
package dev.grindstone.server.bench.remote;

import org.jspecify.annotations.NullMarked;
