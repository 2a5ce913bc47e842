/** One conversation as it is read: its messages, their bodies and attachments, and what can be done with them. */
@NullMarked
package dev.grindstone.mail.conversation;

import org.jspecify.annotations.NullMarked;
