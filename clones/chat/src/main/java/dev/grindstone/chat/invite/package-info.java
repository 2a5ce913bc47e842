/** The dialog that adds people to a channel. */
@NullMarked
package dev.grindstone.chat.invite;

import org.jspecify.annotations.NullMarked;
