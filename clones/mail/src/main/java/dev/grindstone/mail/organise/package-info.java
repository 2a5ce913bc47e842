/** Acting on conversations: archive, delete, mark, star, label, move; one implementation for pages and commands. */
@NullMarked
package dev.grindstone.mail.organise;

import org.jspecify.annotations.NullMarked;
