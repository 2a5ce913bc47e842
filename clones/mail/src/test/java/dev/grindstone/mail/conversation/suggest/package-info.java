/** Tests of short answers. */
@NullMarked
package dev.grindstone.mail.conversation.suggest;

import org.jspecify.annotations.NullMarked;
