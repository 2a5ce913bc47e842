/** Mailboxes as mail programs see them over IMAP. All that is kept here is what a connection was told. */
@NullMarked
package dev.grindstone.mail.wire.imap;

import org.jspecify.annotations.NullMarked;
