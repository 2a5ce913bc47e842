/** What the features of the mailbox share: ids, times, places and the words a search looks at. */
@NullMarked
package dev.grindstone.mail.mailbox;

import org.jspecify.annotations.NullMarked;
