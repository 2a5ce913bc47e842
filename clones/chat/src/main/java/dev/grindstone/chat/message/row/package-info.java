/** Messages as rows of lists: of conversations, of threads, of whatever else shows messages. */
@NullMarked
package dev.grindstone.chat.message.row;

import org.jspecify.annotations.NullMarked;
