/** Zip files that may have been made by anybody, read in memory and believed in nothing. */
@NullMarked
package dev.grindstone.tasks.zip;

import org.jspecify.annotations.NullMarked;
