/** Tests of worlds. */
@NullMarked
package dev.grindstone.kit.world;

import org.jspecify.annotations.NullMarked;
