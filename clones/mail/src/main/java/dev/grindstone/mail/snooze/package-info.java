/** Snoozing: a conversation leaves the inbox and comes back to its top at a time of the owner's choice. */
@NullMarked
package dev.grindstone.mail.snooze;

import org.jspecify.annotations.NullMarked;
