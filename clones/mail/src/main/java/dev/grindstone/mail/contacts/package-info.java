/** The address book: its pages, its commands, and whom the owner writes to without having saved them. */
@NullMarked
package dev.grindstone.mail.contacts;

import org.jspecify.annotations.NullMarked;
