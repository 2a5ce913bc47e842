/** Other addresses that a mailbox deals with. */
@NullMarked
package dev.grindstone.mail.mailbox.known;

import org.jspecify.annotations.NullMarked;
