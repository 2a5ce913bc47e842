/** One episode's state as a value: database, clock, ids, people, commands; forked and reset by sharing pages. */
@NullMarked
package dev.grindstone.kit.world;

import org.jspecify.annotations.NullMarked;
