/** What every clone stands on: the world, its web shell, and the interface a clone implements. */
@NullMarked
package dev.grindstone.kit;

import org.jspecify.annotations.NullMarked;
