/** Tests of the picker of dates and times. */
@NullMarked
package dev.grindstone.mail.picker;

import org.jspecify.annotations.NullMarked;
