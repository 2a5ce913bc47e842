/** Tests of reminders. */
@NullMarked
package dev.grindstone.chat.reminders;

import org.jspecify.annotations.NullMarked;
