/** Tests of snoozing. */
@NullMarked
package dev.grindstone.mail.snooze;

import org.jspecify.annotations.NullMarked;
