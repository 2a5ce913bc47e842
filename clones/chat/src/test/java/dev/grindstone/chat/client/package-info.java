/** Tests of the package of the same name. */
@NullMarked
package dev.grindstone.chat.client;

import org.jspecify.annotations.NullMarked;
