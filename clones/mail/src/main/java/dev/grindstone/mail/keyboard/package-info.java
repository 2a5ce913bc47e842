/** Keyboard shortcuts and the overlay that explains them. */
@NullMarked
package dev.grindstone.mail.keyboard;

import org.jspecify.annotations.NullMarked;
