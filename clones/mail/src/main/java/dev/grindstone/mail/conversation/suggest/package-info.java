/** Short answers that suit a message, told from its words by rules. */
@NullMarked
package dev.grindstone.mail.conversation.suggest;

import org.jspecify.annotations.NullMarked;
