/** Reactions and pins. */
@NullMarked
package dev.grindstone.chat.reactions;

import org.jspecify.annotations.NullMarked;
