/** What a task file says, as values: nothing here reads files or touches a world. */
@NullMarked
package dev.grindstone.tasks.model;

import org.jspecify.annotations.NullMarked;
