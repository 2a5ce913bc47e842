/** Mail programs at the mailboxes of the worlds, over SMTP and IMAP; nothing listens unless it is asked for. */
@NullMarked
package dev.grindstone.mail.wire;

import org.jspecify.annotations.NullMarked;
