/** Files as lists show them. */
@NullMarked
package dev.grindstone.chat.message.listed;

import org.jspecify.annotations.NullMarked;
