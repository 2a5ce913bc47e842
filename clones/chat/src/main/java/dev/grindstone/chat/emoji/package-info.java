/** The workspace's own emoji: adding, aliasing, removing. */
@NullMarked
package dev.grindstone.chat.emoji;

import org.jspecify.annotations.NullMarked;
