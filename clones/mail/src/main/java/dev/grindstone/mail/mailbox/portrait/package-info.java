/** The pictures that people gave themselves. */
@NullMarked
package dev.grindstone.mail.mailbox.portrait;

import org.jspecify.annotations.NullMarked;
