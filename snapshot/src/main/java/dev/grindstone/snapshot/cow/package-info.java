/** A file system for H2 whose files share their unwritten pages with immutable {@link dev.grindstone.snapshot.cow.Pages}. */
@NullMarked
package dev.grindstone.snapshot.cow;

import org.jspecify.annotations.NullMarked;
