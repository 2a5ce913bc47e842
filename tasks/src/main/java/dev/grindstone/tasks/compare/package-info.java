/** The comparison of two change logs: what was done against what was asked. */
@NullMarked
package dev.grindstone.tasks.compare;

import org.jspecify.annotations.NullMarked;
