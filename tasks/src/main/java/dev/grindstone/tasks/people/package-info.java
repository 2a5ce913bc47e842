/** Reads what the people of a task know and when they act. */
@NullMarked
package dev.grindstone.tasks.people;

import org.jspecify.annotations.NullMarked;
