/** The mailbox for programs: a REST interface like that of the real app, on the same commands as the pages. */
@NullMarked
package dev.grindstone.mail.api;

import org.jspecify.annotations.NullMarked;
