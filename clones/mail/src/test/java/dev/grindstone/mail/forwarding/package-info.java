/** Tests of forwarding. */
@NullMarked
package dev.grindstone.mail.forwarding;

import org.jspecify.annotations.NullMarked;
