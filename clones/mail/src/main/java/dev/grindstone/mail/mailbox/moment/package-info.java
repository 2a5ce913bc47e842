/** Dates and times as people type and read them. */
@NullMarked
package dev.grindstone.mail.mailbox.moment;

import org.jspecify.annotations.NullMarked;
