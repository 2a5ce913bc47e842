/** The emoji picker. */
@NullMarked
package dev.grindstone.chat.picker;

import org.jspecify.annotations.NullMarked;
