/** Recordings as trajectories that trainers and viewers of other makers read. */
@NullMarked
package dev.grindstone.server.export;

import org.jspecify.annotations.NullMarked;
