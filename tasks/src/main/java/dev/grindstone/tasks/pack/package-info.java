/** Finds the task files of a pack and reads them. */
@NullMarked
package dev.grindstone.tasks.pack;

import org.jspecify.annotations.NullMarked;
