/** The canvas of a conversation: a document that its members write together. */
@NullMarked
package dev.grindstone.chat.canvas;

import org.jspecify.annotations.NullMarked;
