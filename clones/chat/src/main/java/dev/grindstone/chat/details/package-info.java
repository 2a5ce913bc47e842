/** The dialog of a conversation's details: what it is about, who is in it, what may be done with it. */
@NullMarked
package dev.grindstone.chat.details;

import org.jspecify.annotations.NullMarked;
