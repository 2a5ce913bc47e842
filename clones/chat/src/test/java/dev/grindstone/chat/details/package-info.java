/** Tests of the details. */
@NullMarked
package dev.grindstone.chat.details;

import org.jspecify.annotations.NullMarked;
