/** Pictures of members. */
@NullMarked
package dev.grindstone.chat.avatars;

import org.jspecify.annotations.NullMarked;
