/** Tests of the shared vocabulary of messages. */
@NullMarked
package dev.grindstone.mail.message;

import org.jspecify.annotations.NullMarked;
