/** Episodes on disk: everything that was done and seen, and the replay that proves that it repeats. */
@NullMarked
package dev.grindstone.episodes.recording;

import org.jspecify.annotations.NullMarked;
