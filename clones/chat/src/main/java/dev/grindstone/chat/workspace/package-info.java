/** The workspace itself: its team and members, the ids and times that pages and API show, and what can go wrong. */
@NullMarked
package dev.grindstone.chat.workspace;

import org.jspecify.annotations.NullMarked;
