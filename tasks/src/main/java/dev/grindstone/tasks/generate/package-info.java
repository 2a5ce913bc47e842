/** Values that a task file describes by their bounds: numbered, and made one at a time. */
@NullMarked
package dev.grindstone.tasks.generate;

import org.jspecify.annotations.NullMarked;
