/** Tests of signin. */
@NullMarked
package dev.grindstone.chat.signin;

import org.jspecify.annotations.NullMarked;
