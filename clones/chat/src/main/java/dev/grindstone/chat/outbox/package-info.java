/** What a member has begun, scheduled and sent. */
@NullMarked
package dev.grindstone.chat.outbox;

import org.jspecify.annotations.NullMarked;
