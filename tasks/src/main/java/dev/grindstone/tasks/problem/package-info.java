/** Mistakes of a task pack, collected so that all of them are told at once. */
@NullMarked
package dev.grindstone.tasks.problem;

import org.jspecify.annotations.NullMarked;
