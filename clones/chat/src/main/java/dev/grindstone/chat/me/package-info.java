/** One's own menu, status, presence and pause of notifications. */
@NullMarked
package dev.grindstone.chat.me;

import org.jspecify.annotations.NullMarked;
