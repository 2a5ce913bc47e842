/** What is not sent yet: drafts and scheduled messages. */
@NullMarked
package dev.grindstone.chat.drafts;

import org.jspecify.annotations.NullMarked;
