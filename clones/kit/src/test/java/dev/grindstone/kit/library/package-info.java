/** Tests of the library of worlds. */
@NullMarked
package dev.grindstone.kit.library;

import org.jspecify.annotations.NullMarked;
