/** Tests of the package of the same name. */
@NullMarked
package dev.grindstone.chat.canvas;

import org.jspecify.annotations.NullMarked;
