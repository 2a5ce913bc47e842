/** Rows of a world read and written by hand, around the commands of its apps. */
@NullMarked
package dev.grindstone.tasks.mutant.rows;

import org.jspecify.annotations.NullMarked;
