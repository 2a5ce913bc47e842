/** The field that messages are written in, for conversations, threads and edits. */
@NullMarked
package dev.grindstone.chat.composer;

import org.jspecify.annotations.NullMarked;
