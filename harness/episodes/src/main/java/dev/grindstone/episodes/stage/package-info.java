/** The browser an agent sees and touches, made deterministic: its time is stepped, and it is looked at only when it rests. */
@NullMarked
package dev.grindstone.episodes.stage;

import org.jspecify.annotations.NullMarked;
