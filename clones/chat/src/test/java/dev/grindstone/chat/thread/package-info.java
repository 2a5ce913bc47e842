@NullMarked
package dev.grindstone.chat.thread;

import org.jspecify.annotations.NullMarked;
