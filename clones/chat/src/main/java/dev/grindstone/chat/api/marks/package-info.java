/** Methods about what is put on messages and conversations: reactions, pins, bookmarks, stars. */
@NullMarked
package dev.grindstone.chat.api.marks;

import org.jspecify.annotations.NullMarked;
