/** The dialog of the preferences, and what sets them. */
@NullMarked
package dev.grindstone.chat.preferences;

import org.jspecify.annotations.NullMarked;
