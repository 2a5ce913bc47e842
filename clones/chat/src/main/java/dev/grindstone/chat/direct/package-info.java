/** Direct conversations of two and more. */
@NullMarked
package dev.grindstone.chat.direct;

import org.jspecify.annotations.NullMarked;
