/** Mail programs at the mailbox. */
@NullMarked
package dev.grindstone.mail.wire;

import org.jspecify.annotations.NullMarked;
