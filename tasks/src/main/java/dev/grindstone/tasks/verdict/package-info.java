/** What a check says of an episode, in words a person understands. */
@NullMarked
package dev.grindstone.tasks.verdict;

import org.jspecify.annotations.NullMarked;
