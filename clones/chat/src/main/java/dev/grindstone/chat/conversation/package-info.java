/** Channels and direct conversations, and who is in them. */
@NullMarked
package dev.grindstone.chat.conversation;

import org.jspecify.annotations.NullMarked;
