/** Drafts, scheduled and sent messages. */
@NullMarked
package dev.grindstone.chat.outbox;

import org.jspecify.annotations.NullMarked;
