/** Confirming the use of an address. */
@NullMarked
package dev.grindstone.mail.confirm;

import org.jspecify.annotations.NullMarked;
