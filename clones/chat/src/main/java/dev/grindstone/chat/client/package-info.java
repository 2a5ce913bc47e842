/** The plain list of a conversation's messages, until the message pane takes its place. */
@NullMarked
package dev.grindstone.chat.client;

import org.jspecify.annotations.NullMarked;
