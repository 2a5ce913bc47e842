/** What helps somebody who writes a task: a first version of it, and the schema an editor checks it with. */
@NullMarked
package dev.grindstone.tasks.author;

import org.jspecify.annotations.NullMarked;
