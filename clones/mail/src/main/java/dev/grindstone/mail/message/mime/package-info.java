/** Messages as they travel between mail servers: their parts, their source, and what such a source says. */
@NullMarked
package dev.grindstone.mail.message.mime;

import org.jspecify.annotations.NullMarked;
