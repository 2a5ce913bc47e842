/** Messages: reading them, and the one way in which they are written. */
@NullMarked
package dev.grindstone.chat.message;

import org.jspecify.annotations.NullMarked;
