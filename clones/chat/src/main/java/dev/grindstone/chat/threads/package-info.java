/** The threads that a member follows, in one list. */
@NullMarked
package dev.grindstone.chat.threads;

import org.jspecify.annotations.NullMarked;
