/** Who signs in with a mail program. */
@NullMarked
package dev.grindstone.mail.wire.account;

import org.jspecify.annotations.NullMarked;
