/** What is kept for later. */
@NullMarked
package dev.grindstone.chat.later;

import org.jspecify.annotations.NullMarked;
