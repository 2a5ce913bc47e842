/** Passing on all mail that comes, and what mail programs may do. */
@NullMarked
package dev.grindstone.mail.forwarding;

import org.jspecify.annotations.NullMarked;
