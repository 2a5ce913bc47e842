/** Tests of signing in and out. */
@NullMarked
package dev.grindstone.mail.signin;

import org.jspecify.annotations.NullMarked;
