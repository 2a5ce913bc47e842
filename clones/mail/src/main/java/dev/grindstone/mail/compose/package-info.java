/** Writing a message: compose windows, answers inside a conversation, drafts, recipients and files. */
@NullMarked
package dev.grindstone.mail.compose;

import org.jspecify.annotations.NullMarked;
