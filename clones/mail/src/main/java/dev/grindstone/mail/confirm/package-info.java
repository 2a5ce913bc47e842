/** Agreeing to the use of one's address by another mailbox: by a code, or on the page that a mail leads to. */
@NullMarked
package dev.grindstone.mail.confirm;

import org.jspecify.annotations.NullMarked;
