/** Refusals: what an agent says when a task cannot be done, and the few reasons it may give. */
@NullMarked
package dev.grindstone.tasks.refusal;

import org.jspecify.annotations.NullMarked;
