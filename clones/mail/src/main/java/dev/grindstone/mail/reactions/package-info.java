/** Emoji with which readers answer a message, shown below it. */
@NullMarked
package dev.grindstone.mail.reactions;

import org.jspecify.annotations.NullMarked;
