/** Importing messages that lie in files. */
@NullMarked
package dev.grindstone.mail.eml;

import org.jspecify.annotations.NullMarked;
