/** All that was not read, conversation by conversation, in one list. */
@NullMarked
package dev.grindstone.chat.unreads;

import org.jspecify.annotations.NullMarked;
