/** Tests of events. */
@NullMarked
package dev.grindstone.mail.events;

import org.jspecify.annotations.NullMarked;
