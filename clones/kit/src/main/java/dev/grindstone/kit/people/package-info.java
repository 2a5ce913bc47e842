/** The people of a world: one identity each, across all apps. */
@NullMarked
package dev.grindstone.kit.people;

import org.jspecify.annotations.NullMarked;
