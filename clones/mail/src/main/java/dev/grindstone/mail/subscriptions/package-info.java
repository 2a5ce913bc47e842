/** The senders of lists and promotions whose mail comes to a mailbox, and leaving them. */
@NullMarked
package dev.grindstone.mail.subscriptions;

import org.jspecify.annotations.NullMarked;
