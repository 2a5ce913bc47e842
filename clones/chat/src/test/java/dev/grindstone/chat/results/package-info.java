/** What a search found. */
@NullMarked
package dev.grindstone.chat.results;

import org.jspecify.annotations.NullMarked;
