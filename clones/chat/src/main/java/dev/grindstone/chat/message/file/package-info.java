/** Files as lists show them. */
@NullMarked
package dev.grindstone.chat.message.file;

import org.jspecify.annotations.NullMarked;
