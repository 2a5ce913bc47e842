/** Tests of filters and blocked senders. */
@NullMarked
package dev.grindstone.mail.filter;

import org.jspecify.annotations.NullMarked;
