/** Tests of the list of all that was not read. */
@NullMarked
package dev.grindstone.chat.unreads;

import org.jspecify.annotations.NullMarked;
