/** Tests of the package of the same name. */
@NullMarked
package dev.grindstone.chat.text;

import org.jspecify.annotations.NullMarked;
