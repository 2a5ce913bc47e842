/** Who is signed in: the account popup, sign-in and sign-out. */
@NullMarked
package dev.grindstone.mail.signin;

import org.jspecify.annotations.NullMarked;
