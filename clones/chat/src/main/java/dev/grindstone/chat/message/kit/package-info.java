/** Blocks of apps, in messages, modals and home tabs: their ids, their HTML, what they must be like. */
@NullMarked
package dev.grindstone.chat.message.kit;

import org.jspecify.annotations.NullMarked;
