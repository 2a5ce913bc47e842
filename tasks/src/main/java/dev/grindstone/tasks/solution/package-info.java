/** The steps through the user interface that solve a task, free of any browser. */
@NullMarked
package dev.grindstone.tasks.solution;

import org.jspecify.annotations.NullMarked;
