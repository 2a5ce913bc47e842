/** Tasks: what an agent is asked, how the outcome is checked, and the proof that the check can be trusted. */
@NullMarked
package dev.grindstone.tasks;

import org.jspecify.annotations.NullMarked;
