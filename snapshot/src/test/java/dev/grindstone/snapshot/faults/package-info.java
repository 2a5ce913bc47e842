/** A file system that records what is done to the disk below it, and fails where it is told to. */
@NullMarked
package dev.grindstone.snapshot.faults;

import org.jspecify.annotations.NullMarked;
