/** Writing, sending and delivering messages: the commands behind the compose window, the API and counterparts. */
@NullMarked
package dev.grindstone.mail.sending;

import org.jspecify.annotations.NullMarked;
