/** Which id of one run is which of another: rows that two runs made have nothing else in common by which to find each other. */
@NullMarked
package dev.grindstone.tasks.compare.ids;

import org.jspecify.annotations.NullMarked;
