/** Tests of create. */
@NullMarked
package dev.grindstone.chat.create;

import org.jspecify.annotations.NullMarked;
