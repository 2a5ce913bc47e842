/** Tests of the package of the same name. */
@NullMarked
package dev.grindstone.chat.tabs;

import org.jspecify.annotations.NullMarked;
