/** Other addresses as which the owner of a mailbox writes. */
@NullMarked
package dev.grindstone.mail.alias;

import org.jspecify.annotations.NullMarked;
