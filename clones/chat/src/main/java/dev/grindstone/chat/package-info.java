/**
 * Banter, the chat clone: its composition root and its schema. {@code workspace}, {@code conversation}, {@code message}
 * and {@code text} are the vocabulary of all; every other sub-package is one feature.
 */
@NullMarked
package dev.grindstone.chat;

import org.jspecify.annotations.NullMarked;
