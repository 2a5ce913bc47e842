/** How controls act: one way for a click, a key or a script, and what floats above the page: menus, dialogs, tips. */
@NullMarked
package dev.grindstone.chat.activation;

import org.jspecify.annotations.NullMarked;
