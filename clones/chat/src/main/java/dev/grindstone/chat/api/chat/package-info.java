/** Methods that write messages. */
@NullMarked
package dev.grindstone.chat.api.chat;

import org.jspecify.annotations.NullMarked;
