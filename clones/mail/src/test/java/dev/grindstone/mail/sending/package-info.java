/** Tests of sending and delivery. */
@NullMarked
package dev.grindstone.mail.sending;

import org.jspecify.annotations.NullMarked;
