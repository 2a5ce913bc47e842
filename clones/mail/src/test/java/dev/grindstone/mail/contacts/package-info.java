/** Tests of the address book. */
@NullMarked
package dev.grindstone.mail.contacts;

import org.jspecify.annotations.NullMarked;
