/** Filters: searches that act on mail as it arrives, and senders whose mail goes to spam. */
@NullMarked
package dev.grindstone.mail.filter;

import org.jspecify.annotations.NullMarked;
