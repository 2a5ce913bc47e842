/** Tests of notes. */
@NullMarked
package dev.grindstone.mail.notes;

import org.jspecify.annotations.NullMarked;
