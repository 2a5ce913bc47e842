/** Short notes that the owner keeps beside the mail. */
@NullMarked
package dev.grindstone.mail.notes;

import org.jspecify.annotations.NullMarked;
