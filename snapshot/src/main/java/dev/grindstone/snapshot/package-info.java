/**
 * Worlds as values: images of a closed database, copy-on-write volumes of them, and the digests that prove they are equal.
 *
 * <p>An {@link dev.grindstone.snapshot.Image} is bytes that never change. A {@link dev.grindstone.snapshot.Volume} is a
 * view of an image that a database may write to; it keeps only the pages that were written. Resetting a world is
 * closing its volume and opening another of the same image.
 *
 * <p>Two digests, never confused: {@link dev.grindstone.snapshot.Image#digest()} is over bytes and proves a reset;
 * {@link dev.grindstone.snapshot.StateDigest} is over rows and compares two runs, because a database writes more into
 * its file than its rows.
 */
@NullMarked
package dev.grindstone.snapshot;

import org.jspecify.annotations.NullMarked;
