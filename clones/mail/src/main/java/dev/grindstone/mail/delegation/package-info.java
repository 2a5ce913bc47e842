/** Letting somebody else read a mailbox and write in its owner's name. */
@NullMarked
package dev.grindstone.mail.delegation;

import org.jspecify.annotations.NullMarked;
