/** Tests of the message list. */
@NullMarked
package dev.grindstone.mail.list;

import org.jspecify.annotations.NullMarked;
