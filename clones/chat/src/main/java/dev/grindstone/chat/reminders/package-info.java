/** Reminders. */
@NullMarked
package dev.grindstone.chat.reminders;

import org.jspecify.annotations.NullMarked;
