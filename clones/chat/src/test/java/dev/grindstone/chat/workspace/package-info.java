/** Tests of the package of the same name. */
@NullMarked
package dev.grindstone.chat.workspace;

import org.jspecify.annotations.NullMarked;
