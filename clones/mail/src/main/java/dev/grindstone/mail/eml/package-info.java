/** Messages as files: importing them, and forwarding conversations as such. */
@NullMarked
package dev.grindstone.mail.eml;

import org.jspecify.annotations.NullMarked;
