/** How messages and labels get into a mailbox without anybody writing them in the app: what fixtures and tasks use. */
@NullMarked
package dev.grindstone.mail.arrival;

import org.jspecify.annotations.NullMarked;
