/** Writing, changing and taking back messages. */
@NullMarked
package dev.grindstone.chat.posting;

import org.jspecify.annotations.NullMarked;
