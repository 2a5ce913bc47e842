/** The header of a conversation: its name, topic, star, members and tabs. */
@NullMarked
package dev.grindstone.chat.header;

import org.jspecify.annotations.NullMarked;
