/** Parts of a task, told apart beside its verdict, which they never change. */
@NullMarked
package dev.grindstone.tasks.component;

import org.jspecify.annotations.NullMarked;
