/** Tasks of the task packs as episodes play them. */
@NullMarked
package dev.grindstone.episodes.task;

import org.jspecify.annotations.NullMarked;
