/** All files that a member may see, in one list. */
@NullMarked
package dev.grindstone.chat.library;

import org.jspecify.annotations.NullMarked;
