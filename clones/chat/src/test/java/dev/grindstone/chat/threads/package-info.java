/** Followed threads. */
@NullMarked
package dev.grindstone.chat.threads;

import org.jspecify.annotations.NullMarked;
