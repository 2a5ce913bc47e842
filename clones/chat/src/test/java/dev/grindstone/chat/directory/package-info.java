/** Tests of the directory. */
@NullMarked
package dev.grindstone.chat.directory;

import org.jspecify.annotations.NullMarked;
