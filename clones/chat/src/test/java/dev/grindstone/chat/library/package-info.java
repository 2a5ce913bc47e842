/** All files. */
@NullMarked
package dev.grindstone.chat.library;

import org.jspecify.annotations.NullMarked;
