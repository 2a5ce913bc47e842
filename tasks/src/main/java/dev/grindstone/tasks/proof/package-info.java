/** Proves that a task can be solved and that its check cannot be fooled by its near misses. */
@NullMarked
package dev.grindstone.tasks.proof;

import org.jspecify.annotations.NullMarked;
