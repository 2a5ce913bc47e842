/** A field in which people are chosen: tokens, and a list of whom the words find. */
@NullMarked
package dev.grindstone.chat.tokens;

import org.jspecify.annotations.NullMarked;
