/** Tests of the list of direct messages. */
@NullMarked
package dev.grindstone.chat.dms;

import org.jspecify.annotations.NullMarked;
