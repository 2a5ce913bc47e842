/** The dialog in which a date and a time are picked or typed; whoever opens it gets an instant. */
@NullMarked
package dev.grindstone.mail.picker;

import org.jspecify.annotations.NullMarked;
