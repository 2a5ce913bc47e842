/** Methods about channels and direct conversations. */
@NullMarked
package dev.grindstone.chat.api.conversations;

import org.jspecify.annotations.NullMarked;
