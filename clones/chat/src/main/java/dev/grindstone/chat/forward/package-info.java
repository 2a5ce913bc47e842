/** Passing messages and files on to other conversations. */
@NullMarked
package dev.grindstone.chat.forward;

import org.jspecify.annotations.NullMarked;
