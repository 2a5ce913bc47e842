/** The side bar: the conversations of one member in their sections, what is unread in them, and their menus. */
@NullMarked
package dev.grindstone.chat.sidebar;

import org.jspecify.annotations.NullMarked;
