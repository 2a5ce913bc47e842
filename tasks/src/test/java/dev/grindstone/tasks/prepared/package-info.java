/** Tests of tasks that add people and events to their world. */
@NullMarked
package dev.grindstone.tasks.prepared;

import org.jspecify.annotations.NullMarked;
