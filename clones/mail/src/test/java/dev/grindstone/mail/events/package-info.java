/** Tests of the events that the owner writes down. */
@NullMarked
package dev.grindstone.mail.events;

import org.jspecify.annotations.NullMarked;
