/** Tests of channel commands. */
@NullMarked
package dev.grindstone.chat.channels;

import org.jspecify.annotations.NullMarked;
