/** Commands that begin with a slash. */
@NullMarked
package dev.grindstone.chat.slash;

import org.jspecify.annotations.NullMarked;
