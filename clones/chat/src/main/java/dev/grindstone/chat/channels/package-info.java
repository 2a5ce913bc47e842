/** Making and changing channels, and who is in them. */
@NullMarked
package dev.grindstone.chat.channels;

import org.jspecify.annotations.NullMarked;
