/** One try of an agent at a task: a world, a browser to see and touch it, a verdict, and a record of everything. */
@NullMarked
package dev.grindstone.episodes;

import org.jspecify.annotations.NullMarked;
