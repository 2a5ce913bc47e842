/** What a member keeps for later: saved messages and reminders. */
@NullMarked
package dev.grindstone.chat.later;

import org.jspecify.annotations.NullMarked;
