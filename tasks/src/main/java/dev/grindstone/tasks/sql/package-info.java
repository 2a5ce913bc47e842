/** The SQL of task files: named parameters, and only the statements a task may run. */
@NullMarked
package dev.grindstone.tasks.sql;

import org.jspecify.annotations.NullMarked;
