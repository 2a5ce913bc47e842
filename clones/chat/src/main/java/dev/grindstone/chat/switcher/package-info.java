/** The one dialog for jumping to a conversation or a person, and for beginning a search. */
@NullMarked
package dev.grindstone.chat.switcher;

import org.jspecify.annotations.NullMarked;
