/** The preferences. */
@NullMarked
package dev.grindstone.chat.preferences;

import org.jspecify.annotations.NullMarked;
