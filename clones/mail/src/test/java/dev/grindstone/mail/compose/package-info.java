/** Tests of writing a message. */
@NullMarked
package dev.grindstone.mail.compose;

import org.jspecify.annotations.NullMarked;
