/** Tests of switcher. */
@NullMarked
package dev.grindstone.chat.switcher;

import org.jspecify.annotations.NullMarked;
