/** Tests of what the features share. */
@NullMarked
package dev.grindstone.mail.mailbox;

import org.jspecify.annotations.NullMarked;
