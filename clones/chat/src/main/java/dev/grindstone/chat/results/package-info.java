/** What a search found: messages, files, people, channels. */
@NullMarked
package dev.grindstone.chat.results;

import org.jspecify.annotations.NullMarked;
