/** The picture that the owner of a mailbox gives themselves. */
@NullMarked
package dev.grindstone.mail.picture;

import org.jspecify.annotations.NullMarked;
