/** A small app to test tasks with: notes with tags and comments, shared after a while. */
@NullMarked
package dev.grindstone.tasks.notes;

import org.jspecify.annotations.NullMarked;
