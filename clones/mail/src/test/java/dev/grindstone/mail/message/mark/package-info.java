/** What senders mark for machines, read and offered. */
@NullMarked
package dev.grindstone.mail.message.mark;

import org.jspecify.annotations.NullMarked;
