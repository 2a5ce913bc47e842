/** The API's messages, conversations, drafts, attachments and history. */
@NullMarked
package dev.grindstone.mail.api.message;

import org.jspecify.annotations.NullMarked;
