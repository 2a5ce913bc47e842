/** Tests of the package of the same name. */
@NullMarked
package dev.grindstone.chat.posting;

import org.jspecify.annotations.NullMarked;
