/** Strangers' libraries, unchanged, on Pigeon's pages: how much of what they expect is there. */
@NullMarked
package dev.grindstone.mail.rig;

import org.jspecify.annotations.NullMarked;
