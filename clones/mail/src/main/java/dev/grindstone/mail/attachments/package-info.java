/** The files that hang on messages: downloaded one by one or together, drawn small on their cards, and looked at. */
@NullMarked
package dev.grindstone.mail.attachments;

import org.jspecify.annotations.NullMarked;
