/** How mail programs send, and how mail comes from outside: SMTP. */
@NullMarked
package dev.grindstone.mail.wire.smtp;

import org.jspecify.annotations.NullMarked;
