/** What a message says: mrkdwn, blocks, HTML and plain text of the same words, and the names of emoji. */
@NullMarked
package dev.grindstone.chat.text;

import org.jspecify.annotations.NullMarked;
