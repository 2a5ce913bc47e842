/** Tests of forwarding and of what messages show of links. */
@NullMarked
package dev.grindstone.chat.forward;

import org.jspecify.annotations.NullMarked;
