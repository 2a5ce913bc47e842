/** The tabs of a conversation beside its messages: files, pins, bookmarks. */
@NullMarked
package dev.grindstone.chat.tabs;

import org.jspecify.annotations.NullMarked;
