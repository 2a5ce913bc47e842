/** Tests of the menu of rows and of carrying them. */
@NullMarked
package dev.grindstone.mail.hand;

import org.jspecify.annotations.NullMarked;
