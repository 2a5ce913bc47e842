/** What every feature of the mail app means by a message: addresses, ids as pages show them, text, words, quoted history. */
@NullMarked
package dev.grindstone.mail.message;

import org.jspecify.annotations.NullMarked;
