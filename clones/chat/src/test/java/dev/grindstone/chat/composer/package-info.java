@NullMarked
package dev.grindstone.chat.composer;

import org.jspecify.annotations.NullMarked;
