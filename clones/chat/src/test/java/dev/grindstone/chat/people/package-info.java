/** Tests of the package of the same name. */
@NullMarked
package dev.grindstone.chat.people;

import org.jspecify.annotations.NullMarked;
