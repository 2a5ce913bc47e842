/** Tests of header. */
@NullMarked
package dev.grindstone.chat.header;

import org.jspecify.annotations.NullMarked;
