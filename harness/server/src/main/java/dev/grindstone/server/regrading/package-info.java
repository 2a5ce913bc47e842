/** Runs of the past, graded by their tasks as these are now. */
@NullMarked
package dev.grindstone.server.regrading;

import org.jspecify.annotations.NullMarked;
