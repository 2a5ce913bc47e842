/** What members tell of themselves: profile, status, presence, pauses. */
@NullMarked
package dev.grindstone.chat.people;

import org.jspecify.annotations.NullMarked;
