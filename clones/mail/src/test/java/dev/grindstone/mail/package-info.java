/** Tests of Pigeon, and the small mailbox they work on. */
@NullMarked
package dev.grindstone.mail;

import org.jspecify.annotations.NullMarked;
