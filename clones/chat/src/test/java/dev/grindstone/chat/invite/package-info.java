/** Tests of adding people. */
@NullMarked
package dev.grindstone.chat.invite;

import org.jspecify.annotations.NullMarked;
