/** Attackers let loose on tasks, and what watches that they get nowhere. */
@NullMarked
package dev.grindstone.server.siege;

import org.jspecify.annotations.NullMarked;
