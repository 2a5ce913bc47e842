/** Wrong ways of doing a task, generated from the right one, to find out whether its check can be fooled. */
@NullMarked
package dev.grindstone.tasks.mutant;

import org.jspecify.annotations.NullMarked;
