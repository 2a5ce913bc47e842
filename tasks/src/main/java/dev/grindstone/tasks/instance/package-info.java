/** Tasks made concrete: one variant of a task in one world. */
@NullMarked
package dev.grindstone.tasks.instance;

import org.jspecify.annotations.NullMarked;
