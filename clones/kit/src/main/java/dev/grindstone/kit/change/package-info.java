/** Every row a world's apps write, with old and new values and the step that caused it. */
@NullMarked
package dev.grindstone.kit.change;

import org.jspecify.annotations.NullMarked;
