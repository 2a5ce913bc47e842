/** Tests of me. */
@NullMarked
package dev.grindstone.chat.me;

import org.jspecify.annotations.NullMarked;
