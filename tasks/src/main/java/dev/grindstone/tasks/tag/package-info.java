/** What kind of task a task is: words of a closed vocabulary, to choose tasks by. */
@NullMarked
package dev.grindstone.tasks.tag;

import org.jspecify.annotations.NullMarked;
