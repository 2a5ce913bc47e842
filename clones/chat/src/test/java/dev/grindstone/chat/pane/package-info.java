@NullMarked
package dev.grindstone.chat.pane;

import org.jspecify.annotations.NullMarked;
