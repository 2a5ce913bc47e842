/** The style sheets of a mail. */
@NullMarked
package dev.grindstone.mail.conversation.sheet;

import org.jspecify.annotations.NullMarked;
