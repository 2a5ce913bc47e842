/** Links at the top of a conversation. */
@NullMarked
package dev.grindstone.chat.bookmarks;

import org.jspecify.annotations.NullMarked;
