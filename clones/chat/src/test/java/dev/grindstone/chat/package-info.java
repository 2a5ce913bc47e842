/** Tests of Banter, and the small workspace they work on. */
@NullMarked
package dev.grindstone.chat;

import org.jspecify.annotations.NullMarked;
