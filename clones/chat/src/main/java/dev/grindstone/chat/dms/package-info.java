/** Direct messages in one list, and the beginning of a new message. */
@NullMarked
package dev.grindstone.chat.dms;

import org.jspecify.annotations.NullMarked;
