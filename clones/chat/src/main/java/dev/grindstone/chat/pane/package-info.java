/** The list of a conversation's messages. */
@NullMarked
package dev.grindstone.chat.pane;

import org.jspecify.annotations.NullMarked;
