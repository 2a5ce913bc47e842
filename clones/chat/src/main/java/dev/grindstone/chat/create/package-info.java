/** The dialog that makes a channel. */
@NullMarked
package dev.grindstone.chat.create;

import org.jspecify.annotations.NullMarked;
