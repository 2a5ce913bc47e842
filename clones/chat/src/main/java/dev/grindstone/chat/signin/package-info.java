/** Signing in and out. */
@NullMarked
package dev.grindstone.chat.signin;

import org.jspecify.annotations.NullMarked;
