/** Sending later: a message waits in Scheduled and leaves by itself when the world's clock reaches its time. */
@NullMarked
package dev.grindstone.mail.schedule;

import org.jspecify.annotations.NullMarked;
