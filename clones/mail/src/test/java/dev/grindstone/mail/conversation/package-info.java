/** Tests of reading a conversation. */
@NullMarked
package dev.grindstone.mail.conversation;

import org.jspecify.annotations.NullMarked;
