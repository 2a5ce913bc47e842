/** Events that the owner of a mailbox writes into the calendar, and telling their guests by mail. */
@NullMarked
package dev.grindstone.mail.events;

import org.jspecify.annotations.NullMarked;
