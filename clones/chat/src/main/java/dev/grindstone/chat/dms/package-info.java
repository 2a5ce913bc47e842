/** The view of direct messages: every direct conversation with its newest message. */
@NullMarked
package dev.grindstone.chat.dms;

import org.jspecify.annotations.NullMarked;
