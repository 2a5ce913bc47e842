/** Signing in, registering, a forgotten password, signing out. */
@NullMarked
package dev.grindstone.shop.signin;

import org.jspecify.annotations.NullMarked;
