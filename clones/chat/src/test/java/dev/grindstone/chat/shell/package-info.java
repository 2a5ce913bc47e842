/** Tests of shell. */
@NullMarked
package dev.grindstone.chat.shell;

import org.jspecify.annotations.NullMarked;
