/** Pigeon, the mail clone: its composition root and its schema; every sub-package but {@code mailbox} is one feature. */
@NullMarked
package dev.grindstone.mail;

import org.jspecify.annotations.NullMarked;
