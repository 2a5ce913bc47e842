/** What is done with a message where it stands: reactions, menu, edit, delete, keys. */
@NullMarked
package dev.grindstone.chat.toolbar;

import org.jspecify.annotations.NullMarked;
